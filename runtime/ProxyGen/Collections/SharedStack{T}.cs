using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Collections;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// A last-in-first-out stack that lives in a manager. Each call is atomic. Enumerating it, by <c>foreach</c> or LINQ, enumerates a
/// consistent snapshot fetched in few calls, the top item first.
/// </summary>
/// <typeparam name="T">The items: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedStack<T> : IReadOnlyCollection<T>, ISnapshotSource<T>
{
    /// <summary>The top item, which stays.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryPeek([MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = Top();
        return found;
    }

    /// <summary>The top item, which stays.</summary>
    /// <returns>Whether there is one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryPeekAsync(CancellationToken cancellationToken = default) => TopAsync(cancellationToken);

    /// <summary>Takes the top item if there is one, in one step.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryPop([MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = TakeTop();
        return found;
    }

    /// <summary>Takes the top item if there is one, in one step.</summary>
    /// <returns>Whether there was one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryPopAsync(CancellationToken cancellationToken = default) => TakeTopAsync(cancellationToken);

    /// <summary>A copy of all items, the top one first.</summary>
    public T[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>A copy of all items as a list, the top one first.</summary>
    public List<T> ToList() => SnapshotEnumeration.ToList(ToArray());

    /// <summary>Enumerates a snapshot of the items, the top one first.</summary>
    public IEnumerator<T> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
