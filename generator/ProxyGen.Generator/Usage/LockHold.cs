namespace ProxyGen.Generator.Usage;

/// <summary>How a call takes a lock.</summary>
internal enum LockHold
{
    /// <summary>It takes none, or one that several hold at once, or one only if it is free in time.</summary>
    None,

    /// <summary>For reading: with other readers, and without writers.</summary>
    Read,

    /// <summary>Alone.</summary>
    Exclusive,

    /// <summary>Alone, but for its own holder.</summary>
    Reentrant,
}
