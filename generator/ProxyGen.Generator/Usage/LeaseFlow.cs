using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

// Follows one lease, kept in one variable, through a flow graph. What is followed is whether it may be held: it is from the acquisition on, is not behind
// a release, nor where the variable is null. A branch that leaves 'try' passes its 'finally'; whatever may throw leads to the handlers around it, and out
// of the function unless one of them takes everything or a 'finally' releases.

/// <summary>Finds out how a lease in a variable can stay held when its function ends.</summary>
internal sealed partial class LeaseFlow
{
    private const int MostOperations = 2000;

    private readonly ControlFlowGraph _graph;
    private readonly SyntaxNode _acquisition;
    private readonly ILocalSymbol _variable;
    private readonly HashSet<CaptureId> _captures = [];
    private readonly HashSet<ISymbol> _aliases = new(SymbolEqualityComparer.Default);
    private readonly LeaseFacts?[] _reached;
    private readonly Queue<BasicBlock> _work = new();
    private bool _isLost;
    private bool _isLostByException;

    private LeaseFlow(ControlFlowGraph graph, SyntaxNode acquisition, ILocalSymbol variable)
    {
        _graph = graph;
        _acquisition = acquisition;
        _variable = variable;
        _reached = new LeaseFacts?[graph.Blocks.Length];
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

    // What stands for the variable.
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
        }
    }

    private LeaseEnd Run(CancellationToken cancellationToken)
    {
        foreach (BasicBlock block in _graph.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Walk(block, facts: null);
        }

        while (_work.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BasicBlock block = _work.Dequeue();
            Walk(block, _reached[block.Ordinal]);
        }

        return _isLost ? LeaseEnd.Lost : _isLostByException ? LeaseEnd.LostByException : LeaseEnd.Released;
    }

    // Without facts the lease is not held.
    private void Walk(BasicBlock block, LeaseFacts? facts)
    {
        foreach (IOperation operation in block.Operations)
        {
            facts = Pass(operation, facts, block);
        }

        if (block.BranchValue is { } value)
        {
            facts = Pass(value, facts, block);
        }

        if (facts is null)
        {
            return;
        }

        if (block.ConditionalSuccessor is not { } conditional)
        {
            Follow(block.FallThroughSuccessor!, block, facts);
            return;
        }

        bool? outcome = ValueOf(block.BranchValue!, facts).Value as bool?;
        bool isForTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        if (outcome is null || outcome == isForTrue)
        {
            Follow(conditional, block, facts);
        }

        if (outcome != isForTrue)
        {
            Follow(block.FallThroughSuccessor!, block, facts);
        }
    }

    private LeaseFacts? Pass(IOperation operation, LeaseFacts? facts, BasicBlock block)
    {
        if (Acquires(operation))
        {
            _isLost |= facts is not null;
            return Assigned(operation, LeaseFacts.None);
        }

        if (facts is null || Releases(operation))
        {
            return null;
        }

        if (operation is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation written } && IsVariable(written.Target)
            || operation is ISimpleAssignmentOperation assignment && IsVariable(assignment.Target) && !IsVariable(assignment.Value))
        {
            _isLost = true;
            return null;
        }

        if (CanThrow(operation))
        {
            Throw(block.EnclosingRegion, facts, ref _isLostByException);
        }

        return Assigned(operation, facts);
    }

    // Only the block at the end has no branch, and it holds nothing.
    private void Follow(ControlFlowBranch branch, BasicBlock from, LeaseFacts facts)
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
                Throw(from.EnclosingRegion, facts, ref _isLost);
                break;
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return when branch.Destination is { } destination:
                if (destination.Kind == BasicBlockKind.Exit)
                {
                    _isLost = true;
                }
                else
                {
                    Reach(destination, facts);
                }

                break;
        }
    }

    // An exception leaves the regions around it one by one.
    private void Throw(ControlFlowRegion from, LeaseFacts facts, ref bool isLost)
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
                        Reach(_graph.Blocks[sibling.FirstBlockOrdinal], facts);
                        if (sibling.ExceptionType is { SpecialType: SpecialType.System_Object }
                            or { Name: "Exception", ContainingNamespace.Name: "System" })
                        {
                            return;
                        }

                        break;
                    case ControlFlowRegionKind.FilterAndHandler:
                        // The filter comes first, and leads to its handler.
                        Reach(_graph.Blocks[sibling.FirstBlockOrdinal], facts);
                        break;
                }
            }
        }

        isLost = true;
    }

    private void Reach(BasicBlock block, LeaseFacts facts)
    {
        LeaseFacts? known = _reached[block.Ordinal];
        LeaseFacts common = known?.And(facts) ?? facts;
        if (common != known)
        {
            _reached[block.Ordinal] = common;
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

    private bool IsVariable(IOperation operation) => ProxyAccesses.WithoutConversions(operation) switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, _variable) || _aliases.Contains(local.Local),
        IFlowCaptureReferenceOperation capture => _captures.Contains(capture.Id),
        _ => false,
    };
}
