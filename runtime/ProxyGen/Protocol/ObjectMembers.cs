namespace ProxyGen.Protocol;

/// <summary>Member ids that every shared object has, besides those of its class, which are hashes and never this small.</summary>
internal static class ObjectMembers
{
    /// <summary>Whether to describe what the copy looks like → a detached copy of the object.</summary>
    public const ulong Snapshot = 1;

    /// <summary>The name of a lambda, an array of its values → what it returns, or nothing.</summary>
    public const ulong Update = 2;
}
