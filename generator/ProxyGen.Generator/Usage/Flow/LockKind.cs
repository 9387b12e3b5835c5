namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Whom a lock that is held keeps out.</summary>
internal enum LockKind
{
    /// <summary>Everybody, in all processes.</summary>
    Exclusive,

    /// <summary>Writers in all processes, but not other readers.</summary>
    Read,

    /// <summary>Other threads of this process only.</summary>
    Local,
}
