using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>
/// Walks through a body along its flow: first until what is known at the begin of each block changes no more, then once to report. A
/// <c>finally</c> is walked for each way through it. What has not been reached, or is too much, is not spoken of.
/// </summary>
internal sealed partial class FlowWalk
{
    private const int MaxRounds = 40;
    private const int MaxDepth = 4;

    private readonly ControlFlowGraph _graph;
    private readonly FlowContext _context;
    private readonly FlowWalk? _outer;
    private readonly ImmutableArray<IOperation> _outerConditions;
    private readonly ControlDependence _dependence;
    private readonly Dictionary<int, ImmutableArray<IOperation>> _conditions = [];
    private readonly HashSet<Identity> _sites;
    private readonly HashSet<IOperation> _reported;
    private readonly Dictionary<CaptureId, SharedPlace> _capturedPlaces = [];
    private readonly ImmutableArray<LockStatementSyntax> _lostLocks;
    private Dictionary<CaptureId, IOperation>? _targets;
    private FlowState _state = new();
    private BasicBlock _block;
    private bool _isReporting;

    public FlowWalk(ControlFlowGraph graph, FlowContext context)
        : this(graph, context, outer: null, function: null, [], [])
    {
    }

    private FlowWalk(
        ControlFlowGraph graph,
        FlowContext context,
        FlowWalk? outer,
        ISymbol? function,
        ImmutableArray<IOperation> outerConditions,
        HashSet<IOperation> reported)
    {
        _function = function;
        _reported = reported;

        // A function that is called again gives something else again.
        _sites = outer?._sites ?? [];
        _graph = graph;
        _context = context;
        _outer = outer;
        _outerConditions = outerConditions;
        _dependence = new ControlDependence(graph);
        _lostLocks = LostLocks.In(graph);
        _block = graph.Blocks[0];
    }

    private UsageSymbols Symbols => _context.Symbols;

    private int Depth => _outer is null ? 0 : _outer.Depth + 1;

    public void Run(FlowState entry) => Run(entry, isReporting: true);

    private FunctionRun? Run(FlowState entry, bool isReporting)
    {
        FlowPass pass = new(_graph.Blocks[0].Ordinal, entry);
        Settle(pass);
        if (isReporting)
        {
            Report(pass);
            WalkUncalledFunctions(entry);
        }

        // What is returned stands in the state under the graph's name.
        return pass.Find(_graph.Blocks[_graph.Blocks.Length - 1].Ordinal) is { } exit ? new FunctionRun(entry, exit, exit.Find(_graph)) : null;
    }

    private void Settle(FlowPass pass)
    {
        bool wasReporting = _isReporting;
        _isReporting = false;
        while (!_context.IsExhausted && pass.Next() is { } ordinal)
        {
            if (pass.Rounds(ordinal) > MaxRounds)
            {
                _context.GiveUp();
            }

            Walk(pass, _graph.Blocks[ordinal]);
        }

        _isReporting = wasReporting;
    }

    private void Report(FlowPass pass)
    {
        if (_context.IsExhausted)
        {
            return;
        }

        _isReporting = true;
        foreach (int ordinal in pass.Reached)
        {
            Walk(pass, _graph.Blocks[ordinal]);
        }
    }

    private void Walk(FlowPass pass, BasicBlock block)
    {
        FlowState entry = pass.EntryOf(block.Ordinal);
        _state = entry.Clone();
        _block = block;
        foreach (IOperation operation in block.Operations)
        {
            FollowLostLocks(operation);
            Evaluate(operation);
        }

        FlowValue? value = null;
        if (block.BranchValue is { } branch)
        {
            FollowLostLocks(branch);
            value = Evaluate(branch);
        }

        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            // What is thrown comes to no end.
            if (value is not null)
            {
                _state.Set(_graph, value);
            }

            Raise(pass, block, entry);
            Follow(pass, block, block.FallThroughSuccessor, _state);
            return;
        }

        _state.Decide(block.BranchValue!, value!.Reads);
        Raise(pass, block, entry);
        FlowState end = _state;
        bool jumpsWhenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        Follow(pass, block, block.ConditionalSuccessor, Assume(end, value, jumpsWhenTrue));
        Follow(pass, block, block.FallThroughSuccessor, Assume(end, value, !jumpsWhenTrue));
    }

    // Where a lock is not held after a test, nothing is covered by it.
    private static FlowState Assume(FlowState state, FlowValue condition, bool isTrue)
    {
        FlowState result = state.Clone();
        if (condition.Test is { } test)
        {
            if (Identity.OfConstant(isTrue).Equals(test.Taken))
            {
                result.Regain(test.Lock);
            }
            else if (test.Untaken is not null)
            {
                result.Release(test.Lock);
            }
        }

        return result;
    }

    private void Follow(FlowPass pass, BasicBlock block, ControlFlowBranch? branch, FlowState state)
    {
        if (branch is null)
        {
            return;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            pass.Leave(state, block);
            return;
        }

        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            if (RunFinally(region, state) is not { } after)
            {
                return;
            }

            state = after;
        }

        if (branch.Destination is { } next && !_isReporting)
        {
            pass.Enter(next, state, EdgeOf(block, branch.IsConditionalSuccessor ? 1 : 0));
        }
    }

    private static int EdgeOf(BasicBlock block, int kind) => (block.Ordinal * 4) + kind;

    private FlowState? RunFinally(ControlFlowRegion region, FlowState state)
    {
        BasicBlock block = _block;
        FlowPass pass = new(region.FirstBlockOrdinal, state);
        Settle(pass);
        if (_isReporting)
        {
            Report(pass);
        }

        _block = block;
        return pass.Left;
    }

    // Whatever runs inside a try may throw, before and after.
    private void Raise(FlowPass pass, BasicBlock block, FlowState entry)
    {
        if (_isReporting)
        {
            return;
        }

        // Beyond its root a lambda's graph goes on in the graph around it.
        for (ControlFlowRegion region = block.EnclosingRegion;
            region.Kind != ControlFlowRegionKind.Root;
            region = region.EnclosingRegion!)
        {
            if (region.Kind != ControlFlowRegionKind.Try)
            {
                continue;
            }

            foreach (ControlFlowRegion handler in region.EnclosingRegion!.NestedRegions)
            {
                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                {
                    BasicBlock first = _graph.Blocks[handler.FirstBlockOrdinal];
                    pass.Enter(first, entry, EdgeOf(block, 2));
                    pass.Enter(first, _state, EdgeOf(block, 3));
                }
            }
        }
    }

    private ImmutableArray<IOperation> Conditions()
    {
        if (!_conditions.TryGetValue(_block.Ordinal, out ImmutableArray<IOperation> conditions))
        {
            conditions = _outerConditions.AddRange(_dependence.Of(_block));
            _conditions.Add(_block.Ordinal, conditions);
        }

        return conditions;
    }
}
