using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Collections;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// A set that lives in a manager. Each call is atomic, also one with many items. Enumerating it, by <c>foreach</c> or LINQ, enumerates a
/// consistent snapshot fetched in few calls.
/// </summary>
/// <typeparam name="T">The items: data with equality of its own, such as strings, numbers, tuples and records; or proxies of shared objects.</typeparam>
public sealed partial class SharedSet<T> : ISet<T>, IReadOnlySet<T>, ISnapshotSource<T>, IComparerOwner<T>
{
    private IEqualityComparer<T>? _comparer;

    /// <summary>What tells the items apart. It never changes, and is asked for once.</summary>
    /// <exception cref="MessagePackSerializationException">It is code of a class's own, which cannot travel.</exception>
    public IEqualityComparer<T> Comparer => _comparer ??= CopyEmpty().Comparer;

    int ICollection<T>.Count => CountedCopies.Tell(this, Count);

    int IReadOnlyCollection<T>.Count => Count;

    bool ICollection<T>.IsReadOnly => false;

    /// <summary>The item of the set that equals <paramref name="equalValue"/>: with a comparer, equal items may differ.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue)
    {
        (bool found, actualValue) = Find(equalValue);
        return found;
    }

    /// <summary>The item of the set that equals <paramref name="equalValue"/>: with a comparer, equal items may differ.</summary>
    /// <returns>Whether there is one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryGetValueAsync(T equalValue, CancellationToken cancellationToken = default) =>
        FindAsync(equalValue, cancellationToken);

    /// <summary>Removes some item, whichever, and gives it, in one step.</summary>
    /// <returns>Whether the set had one.</returns>
    public bool TryTakeAny([MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = TakeAny();
        return found;
    }

    /// <summary>Removes some item, whichever, and gives it, in one step.</summary>
    /// <returns>Whether the set had one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryTakeAnyAsync(CancellationToken cancellationToken = default) =>
        TakeAnyAsync(cancellationToken);

    /// <summary>A copy of all items.</summary>
    public T[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>A copy of all items as a list.</summary>
    public List<T> ToList() => SnapshotEnumeration.ToList(ToArray());

    /// <summary>A copy of all items as a set of this process that compares as this one.</summary>
    /// <exception cref="MessagePackSerializationException">The comparer is code of a class's own, which cannot travel.</exception>
    public HashSet<T> ToHashSet() => new(ToArray(), Comparer);

    /// <inheritdoc cref="ToHashSet"/>
    public async ValueTask<HashSet<T>> ToHashSetAsync(CancellationToken cancellationToken = default)
    {
        _comparer ??= (await CopyEmptyAsync(cancellationToken).ConfigureAwait(false)).Comparer;
        return new HashSet<T>(await ToArrayAsync(cancellationToken).ConfigureAwait(false), _comparer);
    }

    /// <summary>Copies all items into an array, from an index on.</summary>
    public void CopyTo(T[] array, int arrayIndex) => CountedCopies.Copy(this, ToArray(), array, arrayIndex);

    /// <summary>Enumerates a snapshot of the items.</summary>
    public IEnumerator<T> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    void ICollection<T>.Add(T item) => Add(item);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
