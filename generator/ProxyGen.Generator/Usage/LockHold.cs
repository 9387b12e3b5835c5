namespace ProxyGen.Generator.Usage;

/// <summary>How a call takes a lock.</summary>
internal enum LockHold
{
    /// <summary>It takes none, or one that several hold at once.</summary>
    None,

    /// <summary>For reading: with other readers, and without writers.</summary>
    Read,

    /// <summary>The same, if it is free in time.</summary>
    TriedRead,

    /// <summary>Alone.</summary>
    Exclusive,

    /// <summary>Alone, if it is free in time.</summary>
    TriedExclusive,

    /// <summary>Alone, but for its own holder.</summary>
    Reentrant,

    /// <summary>The same, if it is free in time.</summary>
    TriedReentrant,
}
