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

    /// <summary>It changes the object whatever the object is like: <c>Add</c>, <c>Clear</c>, <c>Enqueue</c>.</summary>
    Write,

    /// <summary>It looks at the object and changes it in one step: <c>TryAdd</c>, <c>Increment</c>, <c>TryDequeue</c>, <c>CompareExchange</c>.</summary>
    Atomic,

    /// <summary>It runs several steps in the manager as one: <c>Update</c>.</summary>
    Update,
}
