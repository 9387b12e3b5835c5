using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Collections;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// A list that lives in a manager. Each call is atomic. Enumerating it, by <c>foreach</c> or LINQ, enumerates a consistent snapshot fetched in
/// few calls, not a call an item.
/// </summary>
/// <typeparam name="T">The items: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedList<T> : IList<T>, IReadOnlyList<T>, ISnapshotSource<T>
{
    int ICollection<T>.Count => CountedCopies.Tell(this, Count);

    int IReadOnlyCollection<T>.Count => Count;

    bool ICollection<T>.IsReadOnly => false;

    /// <summary>A copy of all items.</summary>
    public T[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>A copy of all items as a list of this process.</summary>
    public List<T> ToList() => SnapshotEnumeration.ToList(ToArray());

    /// <inheritdoc cref="ToList"/>
    public async ValueTask<List<T>> ToListAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToList(await ToArrayAsync(cancellationToken).ConfigureAwait(false));

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

    /// <summary>Removes the item at an index and gives it, in one step.</summary>
    /// <returns>Whether there is such an index.</returns>
    public bool TryTakeAt(int index, [MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = TakeAt(index);
        return found;
    }

    /// <summary>Removes the item at an index and gives it, in one step.</summary>
    /// <returns>Whether there is such an index, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryTakeAtAsync(int index, CancellationToken cancellationToken = default) =>
        TakeAtAsync(index, cancellationToken);

    /// <summary>Removes the first item and gives it, in one step.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTakeFirst([MaybeNullWhen(false)] out T item) => TryTakeAt(0, out item);

    /// <summary>Removes the first item and gives it, in one step.</summary>
    /// <returns>Whether there was one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryTakeFirstAsync(CancellationToken cancellationToken = default) =>
        TakeAtAsync(0, cancellationToken);

    /// <summary>Removes the last item and gives it, in one step.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTakeLast([MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = TakeLast();
        return found;
    }

    /// <summary>Removes the last item and gives it, in one step.</summary>
    /// <returns>Whether there was one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryTakeLastAsync(CancellationToken cancellationToken = default) =>
        TakeLastAsync(cancellationToken);

    /// <summary>Copies all items into an array, from an index on.</summary>
    public void CopyTo(T[] array, int arrayIndex) => CountedCopies.Copy(this, ToArray(), array, arrayIndex);

    /// <summary>
    /// Tells what happens to the list from when the enumeration begins, in order, until it is left or the token is cancelled. It costs
    /// nothing while nobody watches. Changes that the class of an object makes to its own live list are not told.
    /// </summary>
    /// <param name="withExisting">Begin with <see cref="CollectionChange.Cleared"/> and all that is there: no change lies between.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="EventsLostException">The reader fell behind by more than <see cref="SharedManagerOptions.MaxEventsBehind"/>.</exception>
    public IAsyncEnumerable<ListChange<T>> WatchAsync(bool withExisting = false, CancellationToken cancellationToken = default) =>
        ChangeEnumeration.EnumerateAsync(
            token => BeginWatchAsync(withExisting, token), NextChangesAsync, watch => EndWatchAsync(watch), cancellationToken);

    /// <summary>Enumerates a snapshot of the items.</summary>
    public IEnumerator<T> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
