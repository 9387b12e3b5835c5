using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>A place in a flow graph.</summary>
internal sealed class FlowPosition(ControlFlowGraph graph, BasicBlock block, int order)
{
    public ControlFlowGraph Graph { get; } = graph;

    public BasicBlock Block { get; } = block;

    /// <summary>Which of the block's operations it is, those inside others before them.</summary>
    public int Order { get; } = order;
}
