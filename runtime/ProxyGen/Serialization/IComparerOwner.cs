namespace ProxyGen.Serialization;

/// <summary>A collection of the library's own that tells its elements or keys apart by a comparer, which copies of it keep.</summary>
internal interface IComparerOwner<T>
{
    /// <summary>The comparer.</summary>
    IEqualityComparer<T> Comparer { get; }
}
