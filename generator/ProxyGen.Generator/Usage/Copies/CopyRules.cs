using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>Decides which changes of copies are lost.</summary>
internal sealed class CopyRules(
    UsageSymbols symbols, MethodEffects effects, VariableUses uses, Func<FlowOrder> order, CancellationToken cancellationToken)
{
    private const int MostDepth = 8;

    private FlowOrder? _order;

    private FlowOrder Order => _order ??= order();

    /// <summary>The changes that are lost of what one source hands out.</summary>
    public IEnumerable<LostChange> Find(CopySource source)
    {
        CopyTracker tracker = new(symbols, effects, uses, depth: 0, cancellationToken);
        if (source.Variable is null)
        {
            tracker.Follow(source.Operation, source.Part, variable: null);
        }
        else if (LocalOf(source.Variable) is { } variable)
        {
            tracker.Define(variable, source.Part, source.Operation);
        }

        if (tracker.IsLost)
        {
            yield break;
        }

        foreach (CopyEvent change in tracker.Events)
        {
            if (change.IsChange && IsLost(change, source, tracker))
            {
                yield return new LostChange(change.Operation, source, change.Variable);
            }
        }
    }

    private static ISymbol? LocalOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => declared.Local,
        _ => null,
    };

    private bool IsLost(CopyEvent change, CopySource source, CopyTracker tracker)
    {
        if (change.Variable is null)
        {
            return IsOnlyCopy(change.Operation, source);
        }

        if (Order.IsTooLarge || !IsReached(change, tracker) || !IsOnlyCopy(change, tracker))
        {
            return false;
        }

        // A method may make what it gives for its caller alone, who takes it apart.
        if (change.Kind == CopyEventKind.Take && source.Access is { Kind: ProxyAccessKind.Call })
        {
            return false;
        }

        FlowPosition? at = Order.PositionOf(change.Operation);
        FlowPosition? begin = Order.PositionOf(source.Operation);
        foreach (CopyEvent other in tracker.Events)
        {
            if (IsReached(other, tracker) && SavesFrom(change, at, begin, other))
            {
                return false;
            }
        }

        return true;
    }

    // Whether the variable still has the copy there, and no other value.
    private bool IsReached(CopyEvent happened, CopyTracker tracker)
    {
        if (happened.Variable is not { } variable || variable is ILocalSymbol { IsRef: true } || Order.WritesOf(variable) is not { Count: > 1 } writes)
        {
            return true;
        }

        FlowPosition? there = Order.PositionOf(happened.Operation);
        foreach ((ISymbol defined, IOperation definition) in tracker.Definitions)
        {
            if (SymbolEqualityComparer.Default.Equals(defined, variable) && Order.CanFollow(Order.PositionOf(definition), there, writes))
            {
                return true;
            }
        }

        return false;
    }

    private bool SavesFrom(CopyEvent change, FlowPosition? at, FlowPosition? begin, CopyEvent other)
    {
        if (other.IsChange && other.Kind != CopyEventKind.Take)
        {
            return false;
        }

        // What calls a lambda with each element uses them before the lambda changes them.
        if (other.Kind == CopyEventKind.Use && change.Variable is IParameterSymbol && IsWithin(change.Operation, other.Operation.Parent!))
        {
            return false;
        }

        FlowPosition? there = Order.PositionOf(other.Operation);
        bool isAfter = Order.CanFollow(at, there, BarriersFor(change, begin, other));
        return other.Kind switch
        {
            CopyEventKind.Escape => isAfter || Order.CanFollow(there, at, begin is null ? [] : [begin]),
            CopyEventKind.Use => isAfter,
            CopyEventKind.Take => isAfter && change.Kind == CopyEventKind.Take,
            CopyEventKind.Read => isAfter && UsesWhatWasChanged(change, other, there),
            _ => false,
        };
    }

    // Another turn of a loop has another copy, or another element.
    private List<FlowPosition> BarriersFor(CopyEvent change, FlowPosition? begin, CopyEvent other)
    {
        List<FlowPosition> barriers = [];
        if (begin is not null)
        {
            barriers.Add(begin);
        }

        if (change.Variable is { } variable && SymbolEqualityComparer.Default.Equals(variable, other.Variable))
        {
            barriers.AddRange(Order.WritesOf(variable));
        }

        return barriers;
    }

    // A copy is worked with where it is put in order and read, where items are taken from it in turn, and where what was changed is read in a loop.
    private bool UsesWhatWasChanged(CopyEvent change, CopyEvent read, FlowPosition? there)
    {
        if (change.Kind is CopyEventKind.Reorder or CopyEventKind.Take)
        {
            return true;
        }

        bool isElement = read.Operation is IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation
            || read.Member is IPropertySymbol { IsIndexer: true };
        bool isSame = isElement || read.Member is not null && SymbolEqualityComparer.Default.Equals(read.Member, change.Member);
        return isSame
            && !IsWithin(read.Operation, change.Operation)
            && (there is null || Order.CanFollow(there, there, []));
    }

    private static bool IsWithin(IOperation operation, IOperation outer) => outer.Syntax.Span.Contains(operation.Syntax.Span);

    // Where one of two values is changed, both must be copies, or new.
    private bool IsOnlyCopy(IOperation change, CopySource source)
    {
        for (IOperation? current = source.Operation; current is not null && !current.Syntax.Span.Contains(change.Syntax.Span); current = current.Parent)
        {
            bool isOther = current.Parent switch
            {
                ICoalesceOperation coalesce => !IsCopyOrNew(coalesce.Value == current ? coalesce.WhenNull : coalesce.Value),
                ICoalesceAssignmentOperation assignment => assignment.Target == current && !IsCopyOrNew(assignment.Value),
                IConditionalOperation conditional => conditional.Condition != current
                    && !IsCopyOrNew(conditional.WhenTrue == current ? conditional.WhenFalse ?? conditional : conditional.WhenTrue),
                ISwitchExpressionOperation choice => choice.Value != current && !AreCopiesOrNew(choice),
                _ => false,
            };
            if (isOther)
            {
                return false;
            }
        }

        return true;
    }

    private bool AreCopiesOrNew(ISwitchExpressionOperation choice)
    {
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            if (!IsCopyOrNew(arm.Value))
            {
                return false;
            }
        }

        return true;
    }

    // Every value that the variable can have at the change.
    private bool IsOnlyCopy(CopyEvent change, CopyTracker tracker)
    {
        foreach ((ISymbol variable, _) in tracker.Definitions)
        {
            if (!IsOnlyCopyIn(variable, change))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOnlyCopyIn(ISymbol variable, CopyEvent change)
    {
        if (uses.DeclarationOf(variable) is { } declarator && uses.InitialValueOf(variable) is { } initial && !IsCopyOrNew(initial)
            && CanReach(declarator, variable, change))
        {
            return false;
        }

        if (variable is ILocalSymbol { IsRef: true })
        {
            return true;
        }

        foreach (IOperation reference in uses.Of(variable))
        {
            if (reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference && !IsCopyOrNew(assignment.Value)
                && CanReach(reference, variable, change))
            {
                return false;
            }

            if (reference.Parent is ICoalesceAssignmentOperation completion && completion.Target == reference && !IsCopyOrNew(completion.Value))
            {
                return false;
            }

            if (reference.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref })
            {
                return false;
            }
        }

        return true;
    }

    private bool CanReach(IOperation write, ISymbol variable, CopyEvent change) =>
        Order.CanFollow(Order.PositionOf(write), Order.PositionOf(change.Operation), [.. Order.WritesOf(variable)]);

    private bool IsCopyOrNew(IOperation operation) => IsCopyOrNew(operation, depth: 0);

    private bool IsCopyOrNew(IOperation operation, int depth)
    {
        if (depth > MostDepth)
        {
            return false;
        }

        if (symbols.IsProxy(ProxyAccesses.WithoutConversions(operation).Type))
        {
            return true;
        }

        switch (ProxyAccesses.WithoutConversions(operation))
        {
            case IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation or ILiteralOperation
                or IDefaultValueOperation or IThrowOperation or ITypeParameterObjectCreationOperation or IWithOperation:
                return true;
            case ILocalReferenceOperation { Local: var local }:
                return IsDefinedAsCopyOrNew(local, depth);
            case IAwaitOperation awaiting:
                return IsCopyOrNew(awaiting.Operation, depth + 1);
            case ICoalesceOperation coalesce:
                return IsCopyOrNew(coalesce.Value, depth + 1) && IsCopyOrNew(coalesce.WhenNull, depth + 1);
            case ICoalesceAssignmentOperation assignment:
                return IsCopyOrNew(assignment.Target, depth + 1) && IsCopyOrNew(assignment.Value, depth + 1);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return IsCopyOrNew(conditional.WhenTrue, depth + 1) && IsCopyOrNew(whenFalse, depth + 1);
            case ISwitchExpressionOperation choice:
                return AreCopiesOrNew(choice);
            case IConditionalAccessOperation access:
                return CopySource.MayBe(access.WhenNotNull, symbols) || IsCopyOrNew(access.Operation, depth + 1);
            case IConditionalAccessInstanceOperation instance:
                return ProxyLocation.ConditionalReceiver(instance) is { } tested && IsCopyOrNew(tested, depth + 1);
            case IPropertyReferenceOperation { Instance: { } holder } when symbols.IsProxy(holder.Type):
                return true;
            case IInvocationOperation call when CopySource.MayBe(call, symbols):
                return true;
            case IInvocationOperation { Instance: null, Arguments: [{ Parameter: { } parameter } argument, ..] } call
                when LibraryCalls.OfArgument(call.TargetMethod, parameter) is var kind and not LibraryCallKind.Unknown:
                return kind == LibraryCallKind.Use || IsCopyOrNew(argument.Value, depth + 1);
            case IInvocationOperation { Instance: { } receiver }:
                return IsCopyOrNew(receiver, depth + 1);
            case IMemberReferenceOperation { Instance: { } holder }:
                return IsCopyOrNew(holder, depth + 1);
            case IArrayElementReferenceOperation element:
                return IsCopyOrNew(element.ArrayReference, depth + 1);
            case IImplicitIndexerReferenceOperation indexer:
                return IsCopyOrNew(indexer.Instance, depth + 1);
            case ISimpleAssignmentOperation assignment:
                return IsCopyOrNew(assignment.Value, depth + 1);
            default:
                return false;
        }
    }

    private bool IsDefinedAsCopyOrNew(ILocalSymbol local, int depth)
    {
        foreach (IOperation reference in uses.Of(local))
        {
            if (reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference
                && !IsCopyOrNew(assignment.Value, depth + 1))
            {
                return false;
            }
        }

        return uses.InitialValueOf(local) is not { } initial || IsCopyOrNew(initial, depth + 1);
    }
}
