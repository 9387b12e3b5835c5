using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>What is known at the begin of the blocks that a walk has come to, and which of them are to be walked again.</summary>
internal sealed class FlowPass
{
    private readonly SortedDictionary<int, FlowState> _entries = [];
    private readonly SortedSet<int> _open = [];
    private readonly Dictionary<int, int> _rounds = [];

    public FlowPass(int first, FlowState entry)
    {
        _entries.Add(first, entry.Clone());
        _open.Add(first);
    }

    /// <summary>The blocks that have been reached.</summary>
    public IEnumerable<int> Reached => _entries.Keys;

    /// <summary>What is known behind the end of a region; null if no way leads there.</summary>
    public FlowState? Left { get; private set; }

    public FlowState EntryOf(int ordinal) => _entries[ordinal];

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

    public void Enter(BasicBlock block, FlowState state)
    {
        if (!_entries.TryGetValue(block.Ordinal, out FlowState? known))
        {
            _entries.Add(block.Ordinal, state.Clone());
            _open.Add(block.Ordinal);
        }
        else if (known.Join(state, block))
        {
            _open.Add(block.Ordinal);
        }
    }

    public void Leave(FlowState state, BasicBlock block)
    {
        if (Left is null)
        {
            Left = state.Clone();
        }
        else
        {
            Left.Join(state, block);
        }
    }
}
