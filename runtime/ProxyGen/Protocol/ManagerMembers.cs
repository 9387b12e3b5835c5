namespace ProxyGen.Protocol;

/// <summary>Member ids of object 0, the manager itself.</summary>
internal static class ManagerMembers
{
    /// <summary>Creation mode, name or nil, contract, assembly, constructor id, then the constructor's arguments → reference.</summary>
    public const ulong Create = 1;

    /// <summary>Name, contract → reference, or nil where there is none.</summary>
    public const ulong Find = 2;

    /// <summary>Name, reference, whether the name keeps the object alive → nothing.</summary>
    public const ulong Publish = 3;

    /// <summary>Name → whether it was there.</summary>
    public const ulong Remove = 4;

    /// <summary>Nothing → all names, sorted.</summary>
    public const ulong Names = 5;

    /// <summary>Object id → nothing: the session now holds a reference that it got from another process.</summary>
    public const ulong Claim = 6;

    /// <summary>
    /// Contract, assembly, object id or 0, fingerprint → nil if the manager's contract has the same, else the contract as the manager
    /// has it (<see cref="Contracts.ContractDescription"/>).
    /// </summary>
    public const ulong Compare = 7;

    /// <summary>The name of a lambda, an array of references, an array of values → what the lambda returns, or nothing.</summary>
    public const ulong Transact = 8;

    /// <summary>Whether to collect garbage first → array of objects, each of id, contract, names, and holders: process, session, count.</summary>
    public const ulong Objects = 20;

    /// <summary>The id, address, key and certificate or nil of another manager, whose objects this one may keep proxies of from now on → nothing.</summary>
    public const ulong Introduce = 21;

    /// <summary>Nothing → nothing: the manager ends, if it is one that clients may end.</summary>
    public const ulong Stop = 24;
}
