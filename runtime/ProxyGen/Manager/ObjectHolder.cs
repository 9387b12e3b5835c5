namespace ProxyGen;

/// <summary>A process that holds a shared object.</summary>
public sealed record ObjectHolder
{
    /// <summary>The process. A manager that keeps a proxy of another manager's object is such a process too.</summary>
    public required int ProcessId { get; init; }

    /// <summary>The number of its connection; a process may have several.</summary>
    public required ulong Session { get; init; }

    /// <summary>How often the object was sent to it and not given back yet. What is on its way counts; several proxies may share one.</summary>
    public required long References { get; init; }

    /// <summary>The process and its count.</summary>
    public override string ToString() => $"process {ProcessId} (session {Session}: {References})";
}
