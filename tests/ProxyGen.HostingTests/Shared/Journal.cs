using System.Collections.Concurrent;

namespace ProxyGen.HostingTests.Shared;

/// <summary>A service of the whole manager.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public void Write(string line) => _lines.Enqueue(line);
}
