namespace ProxyGen.HostingTests.Shared;

/// <summary>A service of one object.</summary>
public sealed class Workshop(Journal journal) : IDisposable
{
    public string? Owner { get; set; }

    public void Dispose() => journal.Write($"workshop of {Owner} closed");
}
