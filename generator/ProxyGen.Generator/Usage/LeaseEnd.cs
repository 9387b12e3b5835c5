namespace ProxyGen.Generator.Usage;

/// <summary>What becomes of a lease by the time its function ends.</summary>
internal enum LeaseEnd
{
    /// <summary>It is released on every path, or nobody can tell.</summary>
    Released,

    /// <summary>It stays held if something throws in between.</summary>
    LostByException,

    /// <summary>There is a way on which it stays held without anything unexpected.</summary>
    Lost,
}
