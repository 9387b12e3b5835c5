using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>Which operations give a variable another value.</summary>
internal static class Assignments
{
    /// <summary>Whether an operation, itself, gives one of the variables on the way to a location another value.</summary>
    public static bool Changes(IOperation operation, ProxyLocation location)
    {
        switch (operation)
        {
            case IAssignmentOperation { Target: var target } and not IDeconstructionAssignmentOperation:
                return IsOnWay(target, location);
            case IIncrementOrDecrementOperation { Target: var target }:
                return IsOnWay(target, location);
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var value }:
                return IsOnWay(value, location);
            case IDeconstructionAssignmentOperation { Target: var target }:
                foreach (IOperation part in target.DescendantsAndSelf())
                {
                    if (IsOnWay(part, location))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Whether an operation, itself, gives a variable another value.</summary>
    public static bool Changes(IOperation operation, ISymbol variable)
    {
        IOperation? target = operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation increment => increment.Target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
            _ => null,
        };
        if (target is ITupleOperation or IDeclarationExpressionOperation)
        {
            foreach (IOperation part in target.Descendants())
            {
                if (IsReference(part, variable))
                {
                    return true;
                }
            }

            return false;
        }

        return IsReference(target, variable);
    }

    public static bool IsReference(IOperation? operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        IFieldReferenceOperation field => SymbolEqualityComparer.Default.Equals(field.Field, variable),
        _ => false,
    };

    private static bool IsOnWay(IOperation target, ProxyLocation location) => target switch
    {
        ILocalReferenceOperation local => location.DependsOn(local.Local),
        IParameterReferenceOperation parameter => location.DependsOn(parameter.Parameter),
        IFieldReferenceOperation field => location.DependsOn(field.Field),
        IPropertyReferenceOperation property => location.DependsOn(property.Property.OriginalDefinition),
        _ => false,
    };
}
