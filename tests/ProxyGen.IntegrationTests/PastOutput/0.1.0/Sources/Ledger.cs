using ProxyGen;

namespace PastOutput;

/// <summary>A shared class with one member of each kind.</summary>
[Shared]
public class Ledger(string owner)
{
    /// <summary>A property with a getter.</summary>
    public string Owner { get; } = owner;

    /// <summary>A property with a setter, of a type that has a formatter.</summary>
    public Entry? Last { get; set; }

    /// <summary>A live collection.</summary>
    [Shared]
    public List<Entry> Entries { get; } = [];

    /// <summary>A method with data.</summary>
    public decimal Add(Entry entry)
    {
        Last = entry;
        Entries.Add(entry);
        return Entries.Sum(known => known.Amount);
    }

    /// <summary>A method with an instance.</summary>
    public int CountWith(Ledger other) => Entries.Count + other.Entries.Count;

    /// <summary>A method that is awaited.</summary>
    public async Task<string> WaitAsync(int milliseconds, CancellationToken cancellationToken)
    {
        await Task.Delay(milliseconds, cancellationToken);
        return Owner;
    }

    /// <summary>A method that throws.</summary>
    public void Close() => throw new LedgerClosedException($"closed by {Owner}");
}
