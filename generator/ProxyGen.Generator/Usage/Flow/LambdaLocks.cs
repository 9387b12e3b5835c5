namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Which locks are held when a lambda runs.</summary>
internal enum LambdaLocks
{
    /// <summary>Those that are held where it stands.</summary>
    Kept,

    /// <summary>None: it runs later, or beside.</summary>
    None,

    /// <summary>Perhaps one that the method takes which is given the lambda.</summary>
    Unknown,
}
