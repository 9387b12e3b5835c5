using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

// Follows one lease, kept in one variable, through a flow graph. What is followed is whether it may be held: it is from the acquisition on, is not behind
// a release, nor where the variable is null. A branch that leaves 'try' passes its 'finally'; whatever may throw leads to the handlers around it, and out
// of the function unless one of them takes everything or a 'finally' releases.

/// <summary>Finds out how a lease in a variable can stay held when its function ends.</summary>
internal sealed class LeaseFlow
{
    private const int MostOperations = 2000;

    private readonly ControlFlowGraph _graph;
    private readonly SyntaxNode _acquisition;
    private readonly ILocalSymbol _variable;
    private readonly HashSet<CaptureId> _captures = [];
    private readonly HashSet<ISymbol> _aliases = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _flags = new(SymbolEqualityComparer.Default);
    private readonly bool[] _reached;
    private readonly Queue<BasicBlock> _work = new();
    private bool _isLost;
    private bool _isLostByException;

    private LeaseFlow(ControlFlowGraph graph, SyntaxNode acquisition, ILocalSymbol variable)
    {
        _graph = graph;
        _acquisition = acquisition;
        _variable = variable;
        _reached = new bool[graph.Blocks.Length];
    }

    /// <summary>What becomes of the lease that a call puts into a variable.</summary>
    public static LeaseEnd Follow(
        ControlFlowGraph graph, SyntaxNode acquisition, ILocalSymbol variable, CancellationToken cancellationToken)
    {
        LeaseFlow flow = new(graph, acquisition, variable);
        return flow.IsTooLarge() ? LeaseEnd.Released : flow.Run(cancellationToken);
    }

    private bool IsTooLarge()
    {
        int count = 0;
        foreach (BasicBlock block in _graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                foreach (IOperation part in operation.DescendantsAndSelf())
                {
                    count++;
                    Note(part);
                }
            }
        }

        return count > MostOperations;
    }

    // What stands for the variable, and flags that say whether it holds something.
    private void Note(IOperation operation)
    {
        switch (operation)
        {
            case IFlowCaptureOperation capture when IsVariable(capture.Value) || IsAcquired(capture.Value):
                _captures.Add(capture.Id);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var used } } assignment when IsVariable(assignment.Value):
                // Only 'using var x = lease' comes here; any other assignment hands the lease on.
                _aliases.Add(used);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var flag } } assignment
                when assignment.Value is IInvocationOperation call && call.Syntax == _acquisition:
                _flags.Add(flag);
                break;
        }
    }

    private LeaseEnd Run(CancellationToken cancellationToken)
    {
        foreach (BasicBlock block in _graph.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Walk(block, isHeld: false);
        }

        while (_work.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Walk(_work.Dequeue(), isHeld: true);
        }

        return _isLost ? LeaseEnd.Lost : _isLostByException ? LeaseEnd.LostByException : LeaseEnd.Released;
    }

    private void Walk(BasicBlock block, bool isHeld)
    {
        foreach (IOperation operation in block.Operations)
        {
            isHeld = Pass(operation, isHeld, block);
        }

        int whenTrue = 0;
        if (block.BranchValue is { } value)
        {
            isHeld = Pass(value, isHeld, block);
            whenTrue = HeldWhen(value);
        }

        if (!isHeld)
        {
            return;
        }

        if (block.ConditionalSuccessor is not { } conditional)
        {
            Follow(block.FallThroughSuccessor!, block);
            return;
        }

        bool isForTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        if (whenTrue == 0 || whenTrue > 0 == isForTrue)
        {
            Follow(conditional, block);
        }

        if (whenTrue == 0 || whenTrue > 0 != isForTrue)
        {
            Follow(block.FallThroughSuccessor!, block);
        }
    }

    private bool Pass(IOperation operation, bool isHeld, BasicBlock block)
    {
        if (Acquires(operation))
        {
            _isLost |= isHeld;
            return true;
        }

        if (!isHeld || Releases(operation))
        {
            return false;
        }

        if (operation is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation written } && IsVariable(written.Target)
            || operation is ISimpleAssignmentOperation assignment && IsVariable(assignment.Target) && !IsVariable(assignment.Value))
        {
            _isLost = true;
            return false;
        }

        if (CanThrow(operation))
        {
            Throw(block.EnclosingRegion, ref _isLostByException);
        }

        return true;
    }

    // Only the block at the end has no branch, and it holds nothing.
    private void Follow(ControlFlowBranch branch, BasicBlock from)
    {
        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            if (Releases(region))
            {
                return;
            }
        }

        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow:
                Throw(from.EnclosingRegion, ref _isLost);
                break;
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return when branch.Destination is { } destination:
                if (destination.Kind == BasicBlockKind.Exit)
                {
                    _isLost = true;
                }
                else
                {
                    Reach(destination);
                }

                break;
        }
    }

    // An exception leaves the regions around it one by one.
    private void Throw(ControlFlowRegion from, ref bool isLost)
    {
        ControlFlowRegion child = from;
        for (ControlFlowRegion? region = from.EnclosingRegion; region is not null; child = region, region = region.EnclosingRegion)
        {
            if (child.Kind != ControlFlowRegionKind.Try)
            {
                continue;
            }

            foreach (ControlFlowRegion sibling in region.NestedRegions)
            {
                switch (sibling.Kind)
                {
                    case ControlFlowRegionKind.Finally when Releases(sibling):
                        return;
                    case ControlFlowRegionKind.Catch:
                        Reach(_graph.Blocks[sibling.FirstBlockOrdinal]);
                        if (sibling.ExceptionType is { SpecialType: SpecialType.System_Object }
                            or { Name: "Exception", ContainingNamespace.Name: "System" })
                        {
                            return;
                        }

                        break;
                    case ControlFlowRegionKind.FilterAndHandler:
                        // The filter comes first, and leads to its handler.
                        Reach(_graph.Blocks[sibling.FirstBlockOrdinal]);
                        break;
                }
            }
        }

        isLost = true;
    }

    private void Reach(BasicBlock block)
    {
        if (!_reached[block.Ordinal])
        {
            _reached[block.Ordinal] = true;
            _work.Enqueue(block);
        }
    }

    private bool Acquires(IOperation operation)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            if (part is IInvocationOperation && part.Syntax == _acquisition)
            {
                return true;
            }
        }

        return false;
    }

    // 'gate?.Acquire()' is captured before it is assigned.
    private bool IsAcquired(IOperation value) => ProxyAccesses.WithoutConversions(value) is IInvocationOperation call && call.Syntax == _acquisition;

    private bool Releases(ControlFlowRegion region)
    {
        for (int ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
        {
            foreach (IOperation operation in _graph.Blocks[ordinal].Operations)
            {
                if (Releases(operation))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Releases(IOperation operation)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            if (part is IInvocationOperation { Instance: { } instance } call && Leases.IsRelease(call.TargetMethod) && IsVariable(instance))
            {
                return true;
            }
        }

        return false;
    }

    // What the program itself does may throw; looking at the lease, constants and variables does not.
    private bool CanThrow(IOperation operation)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            switch (part)
            {
                case IInvocationOperation { Instance: { } instance } when IsVariable(instance):
                case IPropertyReferenceOperation { Instance: { } owner } when IsVariable(owner):
                    break;
                case IInvocationOperation or IPropertyReferenceOperation or IObjectCreationOperation or IAwaitOperation
                    or IArrayElementReferenceOperation or IDynamicInvocationOperation:
                    return true;
            }
        }

        return false;
    }

    // 1: the lease is held only where the condition is true; -1: only where it is false; 0: it says nothing.
    private int HeldWhen(IOperation condition)
    {
        switch (condition)
        {
            case IInvocationOperation call:
                return call.Syntax == _acquisition ? 1 : 0;
            case ILocalReferenceOperation { Local: var flag }:
                return _flags.Contains(flag) ? 1 : 0;
            case IUnaryOperation not:
                return -HeldWhen(not.Operand);
            case IConversionOperation conversion:
                return HeldWhen(conversion.Operand);
            case IIsNullOperation isNull:
                return IsVariable(isNull.Operand) ? -1 : 0;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return HeldWhen(comparison);
            case IIsPatternOperation test:
                return HeldWhen(test.Value, test.Pattern);
            default:
                return 0;
        }
    }

    private int HeldWhen(IBinaryOperation comparison)
    {
        int sign = comparison.OperatorKind == BinaryOperatorKind.Equals ? 1 : -1;
        (IOperation value, IOperation constant) = comparison.LeftOperand.ConstantValue.HasValue
            ? (comparison.RightOperand, comparison.LeftOperand)
            : (comparison.LeftOperand, comparison.RightOperand);
        return constant.ConstantValue switch
        {
            { HasValue: true, Value: null } => IsVariable(value) ? -sign : 0,
            { Value: bool expected } => (expected ? sign : -sign) * HeldWhen(value),
            _ => 0,
        };
    }

    private int HeldWhen(IOperation value, IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue.Value: bool expected } => expected ? HeldWhen(value) : -HeldWhen(value),
        INegatedPatternOperation negated => -HeldWhen(value, negated.Pattern),
        _ when !IsVariable(value) && !Acquires(value) => 0,
        IConstantPatternOperation => -1,
        IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation => 1,
        _ => 0,
    };

    private bool IsVariable(IOperation operation) => ProxyAccesses.WithoutConversions(operation) switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, _variable) || _aliases.Contains(local.Local),
        IFlowCaptureReferenceOperation capture => _captures.Contains(capture.Id),
        _ => false,
    };
}
