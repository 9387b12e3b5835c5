using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>Members, elements, assignments and patterns.</summary>
internal sealed partial class CopyTracker
{
    // Arrays become spans over their own storage; any other conversion of a user's makes a new value.
    private void FollowUserConversion(IConversionOperation conversion, CopyPart part, ISymbol? variable)
    {
        if (conversion.OperatorMethod!.ContainingNamespace.NameInFull() == "System")
        {
            Follow(conversion, part, variable);
        }
        else
        {
            Note(CopyEventKind.Use, conversion, variable);
        }
    }

    private void FollowConditionalAccess(IConditionalAccessOperation access, IOperation value, CopyPart part, ISymbol? variable)
    {
        if (access.WhenNotNull == value)
        {
            Follow(access, part, variable);
        }
        else if (FindInstance(access.WhenNotNull) is { } instance)
        {
            Follow(instance, part, variable);
        }
    }

    // The first thing in what follows the '?.'; a '?.' inside it has an instance of its own.
    private static IConditionalAccessInstanceOperation? FindInstance(IOperation operation)
    {
        if (operation is IConditionalAccessInstanceOperation instance)
        {
            return instance;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            if (FindInstance(child) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private void FollowCoalesceAssignment(ICoalesceAssignmentOperation assignment, IOperation value, CopyPart part, ISymbol? variable)
    {
        if (assignment.Value == value && !FollowTarget(assignment.Target, part, assignment, variable))
        {
            return;
        }

        Follow(assignment, part, variable);
    }

    private void FollowAssignment(ISimpleAssignmentOperation assignment, CopyPart part, ISymbol? variable)
    {
        if (FollowTarget(assignment.Target, part, assignment, variable) && assignment.Parent is not IExpressionStatementOperation)
        {
            Follow(assignment, part, variable);
        }
    }

    // Whether what is assigned can still be followed.
    private bool FollowTarget(IOperation target, CopyPart part, IOperation assignment, ISymbol? variable)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Define(local.Local, part, assignment);
                return true;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                Define(declared.Local, part, assignment);
                return true;
            case IDiscardOperation:
                return true;
            case IPropertyReferenceOperation { Instance.Type: { } type } when symbols.IsProxy(type):
                Note(CopyEventKind.Use, assignment, variable);
                return true;
            default:
                Note(CopyEventKind.Escape, assignment, variable);
                return false;
        }
    }

    private void FollowTuple(ITupleOperation tuple, IOperation value, CopyPart part, ISymbol? variable)
    {
        IOperation whole = tuple;
        while (whole.Parent is IConversionOperation)
        {
            whole = whole.Parent;
        }

        if (whole.Parent is IDeconstructionAssignmentOperation deconstruction
            && Targets(deconstruction.Target) is { } targets && tuple.Elements.IndexOf(value) is var index && index < targets.Length)
        {
            FollowTarget(targets[index], part, deconstruction, variable);
        }
        else
        {
            Note(CopyEventKind.Escape, tuple, variable);
        }
    }

    private static ImmutableArray<IOperation>? Targets(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple.Elements,
        IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple.Elements,
        _ => null,
    };

    // Each element of what a tuple, a pair or a record is taken apart into is a part of it.
    private void FollowDeconstruction(IOperation target, CopyPart part)
    {
        if (part == CopyPart.Elements || Targets(target) is not { } targets)
        {
            return;
        }

        foreach (IOperation element in targets)
        {
            if (Targets(element) is not null)
            {
                FollowDeconstruction(element, part);
            }
            else
            {
                FollowTarget(element, CopyPart.Whole, target.Parent!, variable: null);
            }
        }
    }

    private void FollowElements(IOperation loopVariable, IForEachLoopOperation loop)
    {
        switch (loopVariable)
        {
            case IVariableDeclaratorOperation declarator:
                Define(declarator.Symbol, CopyPart.Whole, loop);
                break;
            case var other when Targets(other) is { } targets:
                foreach (IOperation element in targets)
                {
                    FollowTarget(element, CopyPart.Whole, loop, variable: null);
                }

                break;
        }
    }

    private void FollowPattern(IPatternOperation pattern, CopyPart part)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Define(declared, part, pattern);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                {
                    Define(whole, part, pattern);
                }

                foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
                {
                    FollowPattern(property.Pattern, CopyPart.Whole);
                }

                foreach (IPatternOperation inner in recursive.DeconstructionSubpatterns)
                {
                    FollowPattern(inner, CopyPart.Whole);
                }

                break;
            case IListPatternOperation list:
                if (list.DeclaredSymbol is { } sequence)
                {
                    Define(sequence, part, pattern);
                }

                foreach (IPatternOperation inner in list.Patterns)
                {
                    FollowPattern(inner, CopyPart.Whole);
                }

                break;
            case IBinaryPatternOperation binary:
                FollowPattern(binary.LeftPattern, part);
                FollowPattern(binary.RightPattern, part);
                break;
            case INegatedPatternOperation negated:
                FollowPattern(negated.Pattern, part);
                break;
        }
    }

    private void FollowMember(IMemberReferenceOperation reference, CopyPart part, ISymbol? variable)
    {
        switch (reference)
        {
            case IPropertyReferenceOperation { Property.Name: "Result" } when CopySource.IsTask(reference.Instance!.Type):
                Follow(reference, part, variable);
                break;
            case IPropertyReferenceOperation property:
                FollowPlace(property, property.Property, part, variable);
                break;
            case IFieldReferenceOperation field:
                FollowPlace(field, field.Field, part, variable);
                break;
            case IMethodReferenceOperation { Method: var method } when part == CopyPart.Whole && EffectOn(method) is CopyEventKind.Change:
                Note(CopyEventKind.Change, reference, variable);
                break;
            default:
                Note(CopyEventKind.Escape, reference, variable);
                break;
        }
    }

    private CopyEventKind? EffectOn(IMethodSymbol method) => LibraryCalls.OfInstance(method) switch
    {
        LibraryCallKind.Change => CopyEventKind.Change,
        LibraryCallKind.Unknown when effects.OfInstance(method, options, depth, cancellationToken) is { IsChanged: true, IsKept: false } => CopyEventKind.Change,
        _ => null,
    };

    // A property, a field or an element inside the value: written, or read and then followed.
    private void FollowPlace(IOperation place, ISymbol? member, CopyPart part, ISymbol? variable)
    {
        if (IsWritten(place))
        {
            if (part == CopyPart.Whole && IsStored(Instance(place)))
            {
                Note(CopyEventKind.Change, place.Parent is ITupleOperation ? place : place.Parent!, variable, member);
            }

            return;
        }

        if (place.Parent is ICoalesceAssignmentOperation assignment && assignment.Target == place)
        {
            if (part == CopyPart.Whole && IsStored(Instance(place)))
            {
                Note(CopyEventKind.Change, assignment, variable, member);
            }

            return;
        }

        if (place.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } alias })
        {
            Define(alias.Symbol, CopyPart.Whole, alias);
        }
        else if (symbols.Mutability.IsMutable(place.Type))
        {
            Follow(place, CopyPart.Whole, variable);
        }
        else
        {
            Note(CopyEventKind.Read, place, variable, member);
        }
    }

    private static IOperation Instance(IOperation place) => place switch
    {
        IMemberReferenceOperation { Instance: { } instance } => instance,
        IImplicitIndexerReferenceOperation indexer => indexer.Instance,
        _ => place,
    };

    // Whether what stands there is an object, or part of one: a struct in a variable belongs to the variable.
    private static bool IsStored(IOperation holder)
    {
        IOperation current = ProxyAccesses.WithoutConversions(holder);
        if (current.Type is not { IsValueType: true } type || type is { Name: "Span" or "ArraySegment" })
        {
            return true;
        }

        return current switch
        {
            IFieldReferenceOperation { Instance: { } instance } => IsStored(instance),
            IArrayElementReferenceOperation or IInstanceReferenceOperation => true,
            IPropertyReferenceOperation { Property.RefKind: not RefKind.None } => true,
            ILocalReferenceOperation { Local.IsRef: true } => true,
            IInvocationOperation { TargetMethod.RefKind: not RefKind.None } => true,
            _ => false,
        };
    }

    private static bool IsWritten(IOperation place)
    {
        IOperation current = place;
        while (current.Parent is ITupleOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            IDeconstructionAssignmentOperation deconstruction => deconstruction.Target == current,
            ISimpleAssignmentOperation assignment => assignment.Target == place,
            ICompoundAssignmentOperation assignment => assignment.Target == place,
            IIncrementOrDecrementOperation => current == place,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => current == place,
            _ => false,
        };
    }
}
