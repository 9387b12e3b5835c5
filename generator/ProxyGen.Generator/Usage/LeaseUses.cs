using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>Looks at all uses of a variable that has a lease.</summary>
internal static class LeaseUses
{
    public static LeaseUse Of(ILocalSymbol variable, IInvocationOperation acquisition, Leases leases)
    {
        IOperation function = HeldLocks.FunctionOf(acquisition);
        IOperation root = function;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        bool isReleased = false;
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, variable))
            {
                continue;
            }

            if (HeldLocks.FunctionOf(reference) != function)
            {
                return LeaseUse.Elsewhere;
            }

            switch (UseOf(reference, leases))
            {
                case LeaseUse.Elsewhere:
                    return LeaseUse.Elsewhere;
                case LeaseUse.Released:
                    isReleased = true;
                    break;
            }
        }

        return isReleased ? LeaseUse.Released : LeaseUse.NeverReleased;
    }

    private static LeaseUse UseOf(IOperation reference, Leases leases)
    {
        IOperation value = reference;
        while (value.Parent is IConversionOperation { OperatorMethod: null })
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            // Its own members: what it is given to is an argument.
            IInvocationOperation call => Leases.IsRelease(call.TargetMethod) ? LeaseUse.Released : LeaseUse.NeverReleased,
            IPropertyReferenceOperation => LeaseUse.NeverReleased,
            IConditionalAccessOperation access => IsReleased(access) ? LeaseUse.Released : LeaseUse.NeverReleased,
            IUsingOperation => LeaseUse.Released,
            IVariableInitializerOperation { Parent.Parent.Parent.Parent: IUsingOperation or IUsingDeclarationOperation } =>
                LeaseUse.Released,
            ISimpleAssignmentOperation assignment when assignment.Target == value => LeaseUse.NeverReleased,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => LeaseUse.NeverReleased,
            IIsPatternOperation { Pattern: var pattern } => Declares(pattern) ? LeaseUse.Elsewhere : LeaseUse.NeverReleased,
            IDeclarationExpressionOperation => LeaseUse.NeverReleased,
            IArgumentOperation { Parameter.RefKind: RefKind.Out } => LeaseUse.NeverReleased,
            IArgumentOperation { Parent: IInvocationOperation call } when leases.IsOfLibrary(call.TargetMethod) => LeaseUse.NeverReleased,
            _ => LeaseUse.Elsewhere,
        };
    }

    private static bool IsReleased(IConditionalAccessOperation access) =>
        access.WhenNotNull is IInvocationOperation { Instance: IConditionalAccessInstanceOperation } call && Leases.IsRelease(call.TargetMethod);

    private static bool Declares(IPatternOperation pattern) =>
        pattern is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null };
}
