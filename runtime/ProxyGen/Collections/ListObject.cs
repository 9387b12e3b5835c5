using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>The manager's side of <see cref="SharedList{T}"/>: a list, its own or one inside a shared object.</summary>
/// <typeparam name="T">The items.</typeparam>
[Shared]
[BuiltInProxy("SharedList")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ListObject<T> : IInstanceContainer, IUpdateSource<IList<T>>
{
    private readonly List<T> _items;
    private readonly SnapshotCursors<T> _cursors = new();

    /// <summary>Creates an empty list.</summary>
    public ListObject()
    {
        _items = [];
    }

    /// <summary>Creates a list that begins with a copy of <paramref name="items"/>.</summary>
    public ListObject(IEnumerable<T> items)
    {
        _items = [.. items];
    }

    /// <summary>Shares a list as it is.</summary>
    [SharedIgnore]
    public ListObject(List<T> items)
    {
        _items = items;
    }

    /// <summary>How many items the list has.</summary>
    [SharedRead]
    public int Count => _items.Count;

    /// <summary>The item at an index. Reading and writing it are two calls: to change an item depending on its value, use <see cref="CompareExchange"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    [SharedRead]
    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>Adds an item at the end.</summary>
    public void Add(T item) => _items.Add(item);

    /// <summary>Adds items at the end, next to each other, in one call.</summary>
    public void AddRange(IEnumerable<T> items) => _items.AddRange(items);

    /// <summary>Removes all items.</summary>
    public void Clear() => _items.Clear();

    /// <summary>Writes an item if it still has the value expected, in one step.</summary>
    /// <returns>The value before; the item was written if that equals <paramref name="comparand"/>.</returns>
    public T CompareExchange(int index, T value, T comparand)
    {
        var current = _items[index];
        if (DataEquality<T>.Instance.Equals(current, comparand))
        {
            _items[index] = value;
        }

        return current;
    }

    /// <summary>Whether an item equals <paramref name="item"/>, compared as data.</summary>
    [SharedRead]
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>A copy of some items.</summary>
    [SharedRead]
    public T[] GetRange(int index, int count) => [.. _items.GetRange(index, count)];

    /// <summary>The first index of an item equal to <paramref name="item"/>, compared as data; -1 if there is none.</summary>
    [SharedRead]
    public int IndexOf(T item) => _items.FindIndex(candidate => DataEquality<T>.Instance.Equals(candidate, item));

    /// <summary>Inserts an item before an index.</summary>
    public void Insert(int index, T item) => _items.Insert(index, item);

    /// <summary>Inserts items before an index, next to each other, in one call.</summary>
    public void InsertRange(int index, IEnumerable<T> items) => _items.InsertRange(index, items);

    /// <summary>Removes the first item equal to <paramref name="item"/>, compared as data.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index < 0)
        {
            return false;
        }

        _items.RemoveAt(index);
        return true;
    }

    /// <summary>Removes the item at an index.</summary>
    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <summary>Removes some items.</summary>
    public void RemoveRange(int index, int count) => _items.RemoveRange(index, count);

    /// <summary>Reverses the order of the items.</summary>
    public void Reverse() => _items.Reverse();

    /// <summary>Sorts the items by their default order.</summary>
    /// <exception cref="InvalidOperationException">The items have no order.</exception>
    public void Sort() => _items.Sort();

    /// <summary>Removes the last item and returns it, in one step.</summary>
    [NotPublic]
    public (bool Found, T Item) TakeLast()
    {
        if (_items.Count == 0)
        {
            return (false, default!);
        }

        var item = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        return (true, item);
    }

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

    object IUpdateSource.Open(UndoLog undo) => new LoggedList<T>(_items, undo);

    void IUpdateSource.Capture(UndoLog undo) => LoggedList<T>.Capture(_items, undo);

    bool IInstanceContainer.Holds(object instance) => instance is T && _items.Exists(item => ReferenceEquals(item, instance));
}
