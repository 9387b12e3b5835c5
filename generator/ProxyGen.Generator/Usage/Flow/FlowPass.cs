using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>
/// What is known at the begin of the blocks that a walk has come to, and which of them are to be walked again. What comes along each edge is kept by
/// itself: what was believed in the first round of a loop is forgotten once it is known better.
/// </summary>
internal sealed class FlowPass
{
    private readonly SortedDictionary<int, FlowState> _entries = [];
    private readonly Dictionary<int, SortedDictionary<int, FlowState>> _arriving = [];
    private readonly SortedDictionary<int, (FlowState State, BasicBlock Block)> _leaving = [];
    private readonly SortedSet<int> _open = [];
    private readonly Dictionary<int, int> _rounds = [];

    public FlowPass(int first, FlowState entry)
    {
        _entries.Add(first, entry.Clone());
        _arriving.Add(first, new SortedDictionary<int, FlowState> { [-1] = entry.Clone() });
        _open.Add(first);
    }

    /// <summary>The blocks that have been reached.</summary>
    public IEnumerable<int> Reached => _entries.Keys;

    /// <summary>What is known behind the end of a region; null if no way leads there.</summary>
    public FlowState? Left => Join(_leaving.Values);

    public FlowState EntryOf(int ordinal) => _entries[ordinal];

    /// <summary>What is known at the begin of a block; null if no way leads there.</summary>
    public FlowState? Find(int ordinal) => _entries.TryGetValue(ordinal, out FlowState? state) ? state : null;

    public int? Next()
    {
        if (_open.Count == 0)
        {
            return null;
        }

        int next = _open.Min;
        _open.Remove(next);
        _rounds[next] = Rounds(next) + 1;
        return next;
    }

    public int Rounds(int ordinal) => _rounds.TryGetValue(ordinal, out int rounds) ? rounds : 0;

    /// <summary>Takes in what is known where an edge ends.</summary>
    /// <param name="block">The block that it leads to.</param>
    /// <param name="state">What is known.</param>
    /// <param name="edge">Which of the edges that lead there.</param>
    public void Enter(BasicBlock block, FlowState state, int edge)
    {
        if (!_arriving.TryGetValue(block.Ordinal, out SortedDictionary<int, FlowState>? edges))
        {
            _arriving.Add(block.Ordinal, edges = []);
        }

        edges[edge] = state.Clone();
        FlowState joined = Join(edges.Values.Select(arriving => (arriving, block)))!;
        if (!_entries.TryGetValue(block.Ordinal, out FlowState? known) || !known.IsSameAs(joined))
        {
            _entries[block.Ordinal] = joined;
            _open.Add(block.Ordinal);
        }
    }

    public void Leave(FlowState state, BasicBlock block) => _leaving[block.Ordinal] = (state.Clone(), block);

    private static FlowState? Join(IEnumerable<(FlowState State, BasicBlock Block)> ways)
    {
        FlowState? joined = null;
        foreach ((FlowState state, BasicBlock block) in ways)
        {
            if (joined is null)
            {
                joined = state.Clone();
            }
            else
            {
                joined.Join(state, block);
            }
        }

        return joined;
    }
}
