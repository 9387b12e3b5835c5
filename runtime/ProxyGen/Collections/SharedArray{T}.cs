using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Collections;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// An array that lives in a manager; its length is fixed. Each call is atomic. Enumerating it, by <c>foreach</c> or LINQ, enumerates a
/// consistent snapshot fetched in few calls, not a call an item.
/// </summary>
/// <typeparam name="T">The items: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedArray<T> : IReadOnlyList<T>, ISnapshotSource<T>
{
    int IReadOnlyCollection<T>.Count => Length;

    /// <summary>The item at an index.</summary>
    /// <returns>Whether there is such an index.</returns>
    public bool TryGetAt(int index, [MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = Find(index);
        return found;
    }

    /// <summary>The item at an index.</summary>
    /// <returns>Whether there is such an index, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryGetAtAsync(int index, CancellationToken cancellationToken = default) =>
        FindAsync(index, cancellationToken);

    /// <summary>A copy of all items.</summary>
    public T[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>A copy of all items as a list.</summary>
    public List<T> ToList() => SnapshotEnumeration.ToList(ToArray());

    /// <summary>Copies all items into an array, from an index on.</summary>
    public void CopyTo(T[] array, int arrayIndex) => ToArray().CopyTo(array, arrayIndex);

    /// <summary>Enumerates a snapshot of the items.</summary>
    public IEnumerator<T> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
