using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Which decisions decide whether a block runs: those from which one way leads to it for sure and another need not.</summary>
internal sealed class ControlDependence
{
    private readonly ControlFlowGraph _graph;
    private readonly HashSet<int>?[] _deciding;

    public ControlDependence(ControlFlowGraph graph)
    {
        _graph = graph;
        _deciding = new HashSet<int>?[graph.Blocks.Length];
        ulong[][] postdominators = Postdominators(graph);
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block.ConditionKind == ControlFlowConditionKind.None)
            {
                continue;
            }

            foreach (int successor in Successors(block))
            {
                for (int ordinal = 0; ordinal < graph.Blocks.Length; ordinal++)
                {
                    if (Has(postdominators[successor], ordinal) && (ordinal == block.Ordinal || !Has(postdominators[block.Ordinal], ordinal)))
                    {
                        (_deciding[ordinal] ??= []).Add(block.Ordinal);
                    }
                }
            }
        }
    }

    /// <summary>The conditions that decide whether a block runs, the ones that decide about these included.</summary>
    public ImmutableArray<IOperation> Of(BasicBlock block)
    {
        HashSet<int> known = [];
        Stack<int> open = new();
        open.Push(block.Ordinal);
        while (open.Count > 0)
        {
            foreach (int deciding in _deciding[open.Pop()] ?? [])
            {
                if (known.Add(deciding))
                {
                    open.Push(deciding);
                }
            }
        }

        return [.. known.Select(ordinal => _graph.Blocks[ordinal].BranchValue).OfType<IOperation>()];
    }

    // Sets of bits: thousands of blocks are no case that is met.
    private static ulong[][] Postdominators(ControlFlowGraph graph)
    {
        int count = graph.Blocks.Length;
        int words = (count + 63) / 64;
        ulong[][] sets = new ulong[count][];
        int exit = count - 1;
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            sets[ordinal] = new ulong[words];
            for (int word = 0; word < words; word++)
            {
                sets[ordinal][word] = ordinal == exit ? 0 : ulong.MaxValue;
            }
        }

        Add(sets[exit], exit);
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            for (int ordinal = exit - 1; ordinal >= 0; ordinal--)
            {
                ulong[] next = new ulong[words];
                bool isFirst = true;
                foreach (int successor in Successors(graph.Blocks[ordinal]))
                {
                    for (int word = 0; word < words; word++)
                    {
                        next[word] = isFirst ? sets[successor][word] : next[word] & sets[successor][word];
                    }

                    isFirst = false;
                }

                if (isFirst)
                {
                    // Nothing follows a throw: it leaves the body.
                    Array.Copy(sets[exit], next, words);
                }

                Add(next, ordinal);
                if (!next.AsSpan().SequenceEqual(sets[ordinal]))
                {
                    sets[ordinal] = next;
                    isChanged = true;
                }
            }
        }

        return sets;
    }

    private static IEnumerable<int> Successors(BasicBlock block)
    {
        foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            if (branch?.Destination is { } next && !IsUnmatched(next))
            {
                yield return next.Ordinal;
            }
        }
    }

    // What the compiler throws where no arm of a switch expression fits decides nothing.
    private static bool IsUnmatched(BasicBlock block) =>
        block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.Throw }
        && block.BranchValue is { } thrown
        && ProxyAccesses.WithoutConversions(thrown).IsImplicit;

    private static bool Has(ulong[] set, int ordinal) => (set[ordinal / 64] & (1UL << (ordinal % 64))) != 0;

    private static void Add(ulong[] set, int ordinal) => set[ordinal / 64] |= 1UL << (ordinal % 64);
}
