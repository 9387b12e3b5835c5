using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>The manager's side of <see cref="SharedSet{T}"/>: a set, its own or one inside a shared object.</summary>
/// <typeparam name="T">The items.</typeparam>
[Shared]
[BuiltInProxy("SharedSet")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SetObject<T> : IInstanceContainer, IUpdateSource<ISet<T>>
{
    private readonly HashSet<T> _items;
    private readonly SnapshotCursors<T> _cursors = new();

    /// <summary>Creates an empty set.</summary>
    public SetObject()
    {
        _items = [];
    }

    /// <summary>Creates a set that begins with a copy of <paramref name="items"/>, each of them once.</summary>
    public SetObject(IEnumerable<T> items)
    {
        _items = [.. items];
    }

    /// <summary>Creates a set that begins with a copy of <paramref name="items"/> and compares as they do.</summary>
    public SetObject(IReadOnlySet<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items as HashSet<T> ?? [.. items];
    }

    /// <summary>Shares a set as it is.</summary>
    [SharedIgnore]
    public SetObject(HashSet<T> items)
    {
        _items = items;
    }

    /// <summary>How many items the set has.</summary>
    [SharedRead]
    public int Count => _items.Count;

    /// <summary>Adds an item unless an equal one is there. One step.</summary>
    /// <returns>Whether it was added.</returns>
    public bool Add(T item) => _items.Add(item);

    /// <summary>Adds items in one call, each unless an equal one is there.</summary>
    /// <returns>How many were added.</returns>
    public int AddRange(IEnumerable<T> items)
    {
        int before = _items.Count;
        _items.UnionWith(items);
        return _items.Count - before;
    }

    /// <summary>Removes all items.</summary>
    public void Clear() => _items.Clear();

    /// <summary>Whether an equal item is there.</summary>
    [SharedRead]
    public bool Contains(T item) => _items.Contains(item);

    /// <summary>Removes all items that equal one of <paramref name="other"/>.</summary>
    public void ExceptWith(IEnumerable<T> other) => _items.ExceptWith(other);

    /// <summary>Removes all items that equal none of <paramref name="other"/>.</summary>
    public void IntersectWith(IEnumerable<T> other) => _items.IntersectWith(other);

    /// <summary>Whether all items are in <paramref name="other"/>, which has more.</summary>
    [SharedRead]
    public bool IsProperSubsetOf(IEnumerable<T> other) => _items.IsProperSubsetOf(other);

    /// <summary>Whether all of <paramref name="other"/> are in the set, which has more.</summary>
    [SharedRead]
    public bool IsProperSupersetOf(IEnumerable<T> other) => _items.IsProperSupersetOf(other);

    /// <summary>Whether all items are in <paramref name="other"/>.</summary>
    [SharedRead]
    public bool IsSubsetOf(IEnumerable<T> other) => _items.IsSubsetOf(other);

    /// <summary>Whether all of <paramref name="other"/> are in the set.</summary>
    [SharedRead]
    public bool IsSupersetOf(IEnumerable<T> other) => _items.IsSupersetOf(other);

    /// <summary>Whether the set and <paramref name="other"/> have an item in common.</summary>
    [SharedRead]
    public bool Overlaps(IEnumerable<T> other) => _items.Overlaps(other);

    /// <summary>Removes an item.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(T item) => _items.Remove(item);

    /// <summary>Removes items in one call.</summary>
    /// <returns>How many were there.</returns>
    public int RemoveRange(IEnumerable<T> items)
    {
        int before = _items.Count;
        _items.ExceptWith(items);
        return before - _items.Count;
    }

    /// <summary>Whether the set and <paramref name="other"/> have the same items.</summary>
    [SharedRead]
    public bool SetEquals(IEnumerable<T> other) => _items.SetEquals(other);

    /// <summary>Keeps what is either in the set or in <paramref name="other"/>, but not in both.</summary>
    public void SymmetricExceptWith(IEnumerable<T> other) => _items.SymmetricExceptWith(other);

    /// <summary>Adds all items of <paramref name="other"/> that are not there.</summary>
    public void UnionWith(IEnumerable<T> other) => _items.UnionWith(other);

    /// <summary>The item of the set that equals another.</summary>
    [NotPublic]
    [SharedRead]
    public (bool Found, T Item) Find(T equalItem) => _items.TryGetValue(equalItem, out var item) ? (true, item) : (false, default!);

    /// <summary>Removes some item.</summary>
    [NotPublic]
    public (bool Found, T Item) TakeAny()
    {
        foreach (var item in _items)
        {
            _items.Remove(item);
            return (true, item);
        }

        return (false, default!);
    }

    /// <summary>A set without items that compares as this one.</summary>
    [NotPublic]
    [SharedRead]
    public HashSet<T> CopyEmpty() => new(_items.Comparer);

    /// <summary>Begins an enumeration.</summary>
    [NotPublic]
    public (long Cursor, T[] Items) BeginSnapshot(IncomingCall call) => _cursors.Begin([.. _items], call);

    /// <summary>Goes on with an enumeration.</summary>
    [NotPublic]
    public (long Cursor, T[] Items) ContinueSnapshot(long cursor) => _cursors.Continue(cursor);

    /// <summary>Ends an enumeration early.</summary>
    [NotPublic]
    public void EndSnapshot(long cursor) => _cursors.End(cursor);

    object IUpdateSource.View => _items;

    object IUpdateSource.Open(UndoLog undo) => new LoggedSet<T>(_items, undo);

    void IUpdateSource.Capture(UndoLog undo) => LoggedSet<T>.Capture(_items, undo);

    bool IInstanceContainer.Holds(object instance) => instance is T item && _items.Contains(item);
}
