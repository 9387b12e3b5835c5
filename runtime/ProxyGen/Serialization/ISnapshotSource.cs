namespace ProxyGen.Serialization;

/// <summary>A collection that lives elsewhere: a copy is fetched in one step, while counting and copying it would be two.</summary>
internal interface ISnapshotSource<T>
{
    /// <summary>A consistent copy of all elements.</summary>
    T[] ToArray();
}
