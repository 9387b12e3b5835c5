namespace ProxyGen.Generator.Usage;

/// <summary>What an operation does with a member of a proxy.</summary>
internal enum ProxyAccessKind
{
    /// <summary>It reads a property or an indexer, by its getter or the asynchronous form of it.</summary>
    Get,

    /// <summary>It writes a property or an indexer, by its setter or the asynchronous form of it.</summary>
    Set,

    /// <summary>It reads and writes a property or an indexer in two calls: <c>+=</c>, <c>++</c>, <c>??=</c>.</summary>
    GetAndSet,

    /// <summary>It calls a method.</summary>
    Call,
}
