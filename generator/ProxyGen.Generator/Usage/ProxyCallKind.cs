namespace ProxyGen.Generator.Usage;

/// <summary>What a method of a proxy does with its object.</summary>
internal enum ProxyCallKind
{
    /// <summary>Nobody knows: a method of a class of the user's own that is not marked to read.</summary>
    Unknown,

    /// <summary>It only reads.</summary>
    Read,

    /// <summary>It only reads, and is asked for a copy by name: <c>ToArray</c>, <c>ToList</c>, <c>Snapshot</c>.</summary>
    Copy,

    /// <summary>It may change the object: all of the library's own that is not known to read, and <c>Update</c>.</summary>
    Change,
}
