namespace ProxyGen.IntegrationTests.State;

/// <summary>Has every kind of field: captured parameters, hidden ones, live collections, data, shared objects, proxies, events' and locks.</summary>
[Shared]
public class Ledger(string owner, [SharedTransient] TimeSpan pause) : LedgerBase
{
    [SharedTransient]
    private readonly Lock _gate = new();

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Leaf> _pages = [];
    private Leaf? _cover;
    private LeafProxy? _pinned;
    private (int Major, int Minor) _version = (1, 0);

    public string Title { get; set; } = "untitled";

    public int Revision { get; private set; }

    [Shared]
    public List<string> Notes { get; private set; } = [];

    [Shared]
    public Dictionary<string, int> Totals { get; } = [];

    [Shared]
    public Queue<int>? Pending { get; set; }

    [Shared]
    public HashSet<string> Tags { get; } = new(StringComparer.OrdinalIgnoreCase);

    [Shared]
    public Stack<int> Steps { get; } = [];

    public string Owner() => owner;

    public TimeSpan Pause() => pause;

    public void Book(string text, decimal amount)
    {
        lock (_gate)
        {
            _entries.Add(new Entry(text, amount));
            _version.Minor++;
            Revision++;
            Opened ??= new DateOnly(2020, 1, 1);
        }
    }

    public Entry[] Entries() => [.. _entries];

    public string Version() => $"{_version.Major}.{_version.Minor}";

    public void AddPage(string name, string text)
    {
        var page = new Leaf { Text = text, Ledger = this };
        _pages[name] = page;
        _cover ??= page;
    }

    public Leaf? Cover() => _cover;

    public Leaf? PageOf(string name) => _pages.GetValueOrDefault(name);

    public void Pin(LeafProxy leaf) => _pinned = leaf;

    public LeafProxy? Pinned() => _pinned;

    public bool HasGate() => _gate is not null;

    public void ReplaceNotes(List<string> notes) => Notes = notes;

    /// <summary>Plain data.</summary>
    public sealed record Entry(string Text, decimal Amount);
}
