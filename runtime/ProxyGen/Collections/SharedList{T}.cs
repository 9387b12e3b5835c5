using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Collections;

namespace ProxyGen;

/// <summary>
/// A list that lives in a manager. Each call is atomic. Enumerating it, by <c>foreach</c> or LINQ, enumerates a consistent snapshot fetched in
/// few calls, not a call an item.
/// </summary>
/// <typeparam name="T">The items: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedList<T> : IList<T>, IReadOnlyList<T>
{
    bool ICollection<T>.IsReadOnly => false;

    /// <summary>A copy of all items.</summary>
    public T[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>Removes the last item and returns it, in one step.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTakeLast([MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = TakeLast();
        return found;
    }

    /// <summary>Copies all items into an array, from an index on.</summary>
    public void CopyTo(T[] array, int arrayIndex) => ToArray().CopyTo(array, arrayIndex);

    /// <summary>Enumerates a snapshot of the items.</summary>
    public IEnumerator<T> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
