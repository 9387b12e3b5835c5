namespace ProxyGen;

/// <summary>What happened to a collection.</summary>
public enum CollectionChange
{
    /// <summary>Something is there that was not.</summary>
    Added,

    /// <summary>Something is gone.</summary>
    Removed,

    /// <summary>Something has another value.</summary>
    Changed,

    /// <summary>Everything is gone.</summary>
    Cleared,
}
