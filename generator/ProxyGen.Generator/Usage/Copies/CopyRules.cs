using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>Decides which changes of copies are lost.</summary>
internal sealed class CopyRules(
    UsageSymbols symbols, MethodEffects effects, VariableUses uses, UsageOptions options, Func<FlowOrder> order, CancellationToken cancellationToken)
{
    private FlowOrder? _order;

    private FlowOrder Order => _order ??= order();

    /// <summary>The changes that are lost of what one source hands out.</summary>
    public IEnumerable<LostChange> Find(CopySource source)
    {
        CopyTracker tracker = new(symbols, effects, uses, options, depth: 0, cancellationToken);
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

        if (Order.PositionOf(change.Operation) is not { } at || Order.PositionOf(source.Operation) is not { } begin)
        {
            return false;
        }

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

    private bool SavesFrom(CopyEvent change, FlowPosition at, FlowPosition begin, CopyEvent other)
    {
        FlowPosition? there = Order.PositionOf(other.Operation);
        return other.Kind switch
        {
            CopyEventKind.Escape => IsAfter() || Order.CanFollow(there, at, [begin]),

            // What calls a lambda with each element uses them before the lambda changes them.
            CopyEventKind.Use => !(change.Variable is IParameterSymbol && IsWithin(change.Operation, other.Operation.Parent!)) && IsAfter(),
            CopyEventKind.Take => change.Kind == CopyEventKind.Take && IsAfter(),
            CopyEventKind.Read => UsesWhatWasChanged(change, other, there) && IsAfter(),
            _ => false,
        };

        bool IsAfter() => Order.CanFollow(at, there, BarriersFor(change, begin, other));
    }

    // Another turn of a loop has another copy, or another element.
    private List<FlowPosition> BarriersFor(CopyEvent change, FlowPosition begin, CopyEvent other)
    {
        List<FlowPosition> barriers = [begin];
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

        bool isElement = read.Operation is IArrayElementReferenceOperation || read.Member is IPropertySymbol { IsIndexer: true };
        bool isSame = isElement || read.Member is not null && SymbolEqualityComparer.Default.Equals(read.Member, change.Member);
        return isSame
            && !IsWithin(read.Operation, change.Operation)
            && Order.CanFollow(there, there, []);
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
                ICoalesceAssignmentOperation assignment => !IsCopyOrNew(assignment.Value),
                IConditionalOperation conditional =>
                    !IsCopyOrNew(conditional.WhenTrue == current ? conditional.WhenFalse ?? conditional : conditional.WhenTrue),
                ISwitchExpressionOperation choice => !AreCopiesOrNew(choice, new HashSet<ISymbol>(SymbolEqualityComparer.Default)),
                _ => false,
            };
            if (isOther)
            {
                return false;
            }
        }

        return true;
    }

    private bool AreCopiesOrNew(ISwitchExpressionOperation choice, HashSet<ISymbol> asked)
    {
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            if (!IsCopyOrNew(arm.Value, asked))
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
                && CanReach(assignment, variable, change))
            {
                return false;
            }

            if (reference.Parent is ICoalesceAssignmentOperation completion && completion.Target == reference && !IsCopyOrNew(completion.Value))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanReach(IOperation write, ISymbol variable, CopyEvent change) =>
        Order.CanFollow(Order.PositionOf(write), Order.PositionOf(change.Operation), [.. Order.WritesOf(variable)]);

    private bool IsCopyOrNew(IOperation operation) => IsCopyOrNew(operation, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    // A local that is asked about is taken for one meanwhile: what it gets from itself does not matter.
    private bool IsCopyOrNew(IOperation operation, HashSet<ISymbol> asked)
    {
        IOperation value = ProxyAccesses.WithoutConversions(operation);
        if (symbols.IsProxy(value.Type))
        {
            return true;
        }

        switch (value)
        {
            case IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation or ILiteralOperation
                or IDefaultValueOperation or IThrowOperation or ITypeParameterObjectCreationOperation or IWithOperation:
                return true;
            case ILocalReferenceOperation { Local: var local }:
                return !asked.Add(local) || IsDefinedAsCopyOrNew(local, asked);
            case IAwaitOperation awaiting:
                return IsCopyOrNew(awaiting.Operation, asked);
            case IConversionOperation conversion:
                return IsCopyOrNew(conversion.Operand, asked);
            case ICoalesceOperation coalesce:
                return IsCopyOrNew(coalesce.Value, asked) && IsCopyOrNew(coalesce.WhenNull, asked);
            case ICoalesceAssignmentOperation assignment:
                return IsCopyOrNew(assignment.Target, asked) && IsCopyOrNew(assignment.Value, asked);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return IsCopyOrNew(conditional.WhenTrue, asked) && IsCopyOrNew(whenFalse, asked);
            case ISwitchExpressionOperation choice:
                return AreCopiesOrNew(choice, asked);
            case IConditionalAccessOperation access:
                return IsCopyOrNew(access.Operation, asked);
            case IInvocationOperation call when symbols.IsOfLibrary(call.TargetMethod):
                return true;
            case IInvocationOperation { Instance: null, Arguments: [{ Parameter: { } parameter } argument, ..] } call
                when LibraryCalls.OfArgument(call.TargetMethod, parameter) is var kind and not LibraryCallKind.Unknown:
                return kind == LibraryCallKind.Use || IsCopyOrNew(argument.Value, asked);
            case IInvocationOperation { Instance: { } receiver }:
                return IsCopyOrNew(receiver, asked);
            case IMemberReferenceOperation { Instance: { } holder }:
                return IsCopyOrNew(holder, asked);
            case IArrayElementReferenceOperation element:
                return IsCopyOrNew(element.ArrayReference, asked);
            case IImplicitIndexerReferenceOperation indexer:
                return IsCopyOrNew(indexer.Instance, asked);
            case ISimpleAssignmentOperation assignment:
                return IsCopyOrNew(assignment.Value, asked);
            default:
                return false;
        }
    }

    private bool IsDefinedAsCopyOrNew(ILocalSymbol local, HashSet<ISymbol> asked)
    {
        foreach (IOperation reference in uses.Of(local))
        {
            // Where it is what is assigned, it is asked about already.
            if (reference.Parent is ISimpleAssignmentOperation assignment && !IsCopyOrNew(assignment.Value, asked))
            {
                return false;
            }
        }

        return uses.InitialValueOf(local) is not { } initial || IsCopyOrNew(initial, asked);
    }
}
