using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>
/// In which order the operations of some code can run. Operations are found again in the flow graph by their syntax; of what is not found nothing is
/// known, and anything may come before or after it.
/// </summary>
internal sealed class FlowOrder
{
    private const int MostOperations = 2000;

    private readonly Dictionary<SyntaxNode, FlowPosition> _positions = [];
    private readonly Dictionary<ISymbol, List<FlowPosition>> _writes = new(SymbolEqualityComparer.Default);
    private readonly VariableUses _uses;
    private readonly CancellationToken _cancellationToken;
    private int _count;

    public FlowOrder(IEnumerable<ControlFlowGraph> graphs, VariableUses uses, CancellationToken cancellationToken)
    {
        _uses = uses;
        _cancellationToken = cancellationToken;
        foreach (ControlFlowGraph graph in graphs)
        {
            Add(graph);
        }
    }

    /// <summary>Whether there is too much code to look at.</summary>
    public bool IsTooLarge => _count > MostOperations;

    /// <summary>Where an operation of the tree runs.</summary>
    public FlowPosition? PositionOf(IOperation operation)
    {
        IOperation? current = operation;
        for (int steps = 0; current is not null && steps < 4; steps++, current = current.Parent)
        {
            if (_positions.TryGetValue(current.Syntax, out FlowPosition? position))
            {
                return position;
            }
        }

        return null;
    }

    /// <summary>Where a variable gets a value, as the tree has it: in the graph, what is calculated by ways stands apart from the variable.</summary>
    public IReadOnlyList<FlowPosition> WritesOf(ISymbol variable)
    {
        if (!_writes.TryGetValue(variable, out List<FlowPosition>? found))
        {
            found = [.. _uses.WritesOf(variable).Select(PositionOf).OfType<FlowPosition>()];
            _writes.Add(variable, found);
        }

        return found;
    }

    /// <summary>Whether one operation can run after another, without one of those in between that begin anew.</summary>
    public bool CanFollow(FlowPosition? first, FlowPosition? second, IReadOnlyList<FlowPosition> barriers)
    {
        if (first is null || second is null || first.Graph != second.Graph)
        {
            return true;
        }

        if (first.Block == second.Block && first.Order < second.Order && !IsBetween(barriers, first.Block, first.Order, second.Order))
        {
            return true;
        }

        if (IsBetween(barriers, first.Block, first.Order, int.MaxValue))
        {
            return false;
        }

        HashSet<BasicBlock> seen = [];
        Stack<BasicBlock> open = new();
        PushSuccessors(first.Graph, first.Block, open);
        while (open.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            BasicBlock block = open.Pop();
            if (!seen.Add(block))
            {
                continue;
            }

            if (block == second.Block && !IsBetween(barriers, block, -1, second.Order))
            {
                return true;
            }

            if (!IsBetween(barriers, block, -1, int.MaxValue))
            {
                PushSuccessors(first.Graph, block, open);
            }
        }

        return false;
    }

    private static bool IsBetween(IReadOnlyList<FlowPosition> barriers, BasicBlock block, int after, int before)
    {
        foreach (FlowPosition barrier in barriers)
        {
            if (barrier.Block == block && barrier.Order > after && barrier.Order < before)
            {
                return true;
            }
        }

        return false;
    }

    private static void PushSuccessors(ControlFlowGraph graph, BasicBlock block, Stack<BasicBlock> open)
    {
        Push(block.FallThroughSuccessor, open);
        Push(block.ConditionalSuccessor, open);

        // Whatever throws goes on in a handler.
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
            {
                continue;
            }

            foreach (ControlFlowRegion handler in whole.NestedRegions)
            {
                if (handler != region)
                {
                    open.Push(graph.Blocks[handler.FirstBlockOrdinal]);
                }
            }
        }
    }

    private static void Push(ControlFlowBranch? branch, Stack<BasicBlock> open)
    {
        if (branch?.Destination is { } destination)
        {
            open.Push(destination);
        }
    }

    private void Add(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            int order = 0;
            foreach (IOperation operation in block.Operations)
            {
                Add(operation, graph, block, ref order);
            }

            if (block.BranchValue is { } value)
            {
                Add(value, graph, block, ref order);
            }
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            Add(graph.GetLocalFunctionControlFlowGraph(function, _cancellationToken));
        }
    }

    // Children first: what they give is there before what is done with it.
    private void Add(IOperation operation, ControlFlowGraph graph, BasicBlock block, ref int order)
    {
        if (++_count > MostOperations)
        {
            return;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Add(child, graph, block, ref order);
        }

        FlowPosition position = new(graph, block, order++);
        if (!_positions.ContainsKey(operation.Syntax))
        {
            _positions.Add(operation.Syntax, position);
        }

        if (operation is IFlowAnonymousFunctionOperation function)
        {
            Add(graph.GetAnonymousFunctionControlFlowGraph(function, _cancellationToken));
        }
    }
}
