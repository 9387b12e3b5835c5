using ProxyGen;

namespace Shop;

/// <summary>With the same state in both builds, but for a member of its data that each can do without.</summary>
[Shared]
public sealed class Journal
{
    private readonly List<Item> _entries = [];
    private int _lines;

    public void Write(Item item)
    {
        _entries.Add(item);
        _lines += 2;
    }

    public string Text() => $"{_lines} lines, first {_entries[0].Name}";

    /// <summary>Of an enum that has more values in one build.</summary>
    public Kind Sort(Kind kind) => _lines < 0 ? default : kind;

    /// <summary>Of an enum whose values have other numbers.</summary>
    public Grade Rate(Grade grade) => _lines < 0 ? default : grade;
}
