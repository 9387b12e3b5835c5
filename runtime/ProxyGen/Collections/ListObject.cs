using System.ComponentModel;
using System.Globalization;
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
public sealed partial class ListObject<T> : IInstanceContainer, IUpdateSource<IList<T>>, IWatchedCollection
{
    private readonly List<T> _items;
    private readonly SnapshotCursors<T> _cursors = new();
    private readonly ChangeFeed<ListChange<T>> _changes;

    /// <summary>Creates an empty list.</summary>
    public ListObject()
        : this([], isLive: false)
    {
    }

    /// <summary>Creates a list that begins with a copy of <paramref name="items"/>.</summary>
    public ListObject(IEnumerable<T> items)
        : this([.. items], isLive: false)
    {
    }

    /// <summary>Shares a list as it is.</summary>
    [SharedIgnore]
    public ListObject(List<T> items)
        : this(items, isLive: true)
    {
    }

    private ListObject(List<T> items, bool isLive)
    {
        _items = items;
        _told = isLive ? new ToldItems<T>(items) : null;
        _changes = new ChangeFeed<ListChange<T>>(isCompared: isLive, _told is null ? null : _told.Forget);
    }

    /// <summary>How many items the list has.</summary>
    [SharedRead]
    public int Count => _items.Count;

    /// <summary>
    /// The item at an index. Reading and writing it are two calls: to change an item depending on its value, use <c>Increment</c> or
    /// <see cref="CompareExchange"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    [SharedRead]
    public T this[int index]
    {
        get => _items[index];
        set => Set(index, value);
    }

    /// <summary>The item at an index, which may count from the end: <c>list[^1]</c> is the last. One step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    [SharedRead]
    public T this[Index index]
    {
        get => _items[index];
        set => Set(index.GetOffset(_items.Count), value);
    }

    /// <summary>
    /// A copy of some items. What is assigned takes their place, whether it is as many items, more or fewer. One step.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the list.</exception>
    [SharedRead]
    public T[] this[Range range]
    {
        get
        {
            var (offset, count) = range.GetOffsetAndLength(_items.Count);
            return [.. _items.GetRange(offset, count)];
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var (offset, count) = range.GetOffsetAndLength(_items.Count);
            RemoveRange(offset, count);
            InsertRange(offset, value);
        }
    }

    /// <summary>Adds an item at the end.</summary>
    public void Add(T item)
    {
        _items.Add(item);
        if (_changes.IsTold)
        {
            TellAdded(_items.Count - 1, [item]);
        }
    }

    /// <summary>Adds items at the end, next to each other, in one call.</summary>
    public void AddRange(IEnumerable<T> items) => InsertRange(_items.Count, items);

    /// <summary>
    /// The index of an item in a sorted list, by the default order; if there is none, the complement of where it would be.
    /// </summary>
    /// <exception cref="InvalidOperationException">The items have no order.</exception>
    [SharedRead]
    public int BinarySearch(T item) => _items.BinarySearch(item);

    /// <summary>Removes all items.</summary>
    public void Clear()
    {
        _items.Clear();
        TellReplaced();
    }

    /// <summary>Writes an item if it still has the value expected, compared as data, in one step.</summary>
    /// <returns>The value before; the item was written if that equals <paramref name="comparand"/>.</returns>
    public T CompareExchange(int index, T value, T comparand)
    {
        var current = _items[index];
        if (DataEquality<T>.Instance.Equals(current, comparand))
        {
            Set(index, value);
        }

        return current;
    }

    /// <summary>Whether an item equals <paramref name="item"/>, compared as data.</summary>
    [SharedRead]
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>Writes an item and returns the one before, in one step.</summary>
    public T Exchange(int index, T value)
    {
        var before = _items[index];
        Set(index, value);
        return before;
    }

    /// <summary>A copy of some items.</summary>
    [SharedRead]
    public T[] GetRange(int index, int count) => [.. _items.GetRange(index, count)];

    /// <summary>The first index of an item equal to <paramref name="item"/>, compared as data; -1 if there is none.</summary>
    [SharedRead]
    public int IndexOf(T item) => _items.FindIndex(candidate => DataEquality<T>.Instance.Equals(candidate, item));

    /// <summary>The first such index that is not below <paramref name="startIndex"/>; -1 if there is none.</summary>
    [SharedRead]
    public int IndexOf(T item, int startIndex) =>
        _items.FindIndex(startIndex, candidate => DataEquality<T>.Instance.Equals(candidate, item));

    /// <summary>Inserts an item before an index.</summary>
    public void Insert(int index, T item)
    {
        _items.Insert(index, item);
        if (_changes.IsTold)
        {
            TellAdded(index, [item]);
        }
    }

    /// <summary>Inserts items before an index, next to each other, in one call.</summary>
    public void InsertRange(int index, IEnumerable<T> items)
    {
        int before = _items.Count;
        _items.InsertRange(index, items);
        if (_changes.IsTold)
        {
            TellAdded(index, [.. _items.GetRange(index, _items.Count - before)]);
        }
    }

    /// <summary>The last index of an item equal to <paramref name="item"/>, compared as data; -1 if there is none.</summary>
    [SharedRead]
    public int LastIndexOf(T item) => _items.FindLastIndex(candidate => DataEquality<T>.Instance.Equals(candidate, item));

    /// <summary>Takes an item out and puts it in at another index, counted without it, in one step.</summary>
    public void Move(int oldIndex, int newIndex)
    {
        var item = _items[oldIndex];
        ArgumentOutOfRangeException.ThrowIfNegative(newIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(newIndex, _items.Count);
        RemoveAt(oldIndex);
        Insert(newIndex, item);
    }

    /// <summary>Removes the first item equal to <paramref name="item"/>, compared as data.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index < 0)
        {
            return false;
        }

        RemoveAt(index);
        return true;
    }

    /// <summary>Removes all items equal to <paramref name="item"/>, compared as data, in one call.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveAll(T item)
    {
        int before = _items.Count;
        for (int index = before - 1; index >= 0; index--)
        {
            if (DataEquality<T>.Instance.Equals(_items[index], item))
            {
                RemoveAt(index);
            }
        }

        return before - _items.Count;
    }

    /// <summary>Removes the item at an index.</summary>
    public void RemoveAt(int index)
    {
        var item = _items[index];
        _items.RemoveAt(index);
        if (_changes.IsTold)
        {
            Tell(CollectionChange.Removed, index, [item], []);
        }
    }

    /// <summary>Removes some items.</summary>
    public void RemoveRange(int index, int count)
    {
        T[] removed = _changes.IsTold ? [.. _items.GetRange(index, count)] : [];
        _items.RemoveRange(index, count);
        if (removed.Length > 0)
        {
            _changes.Publish(new ListChange<T>(CollectionChange.Removed, index, removed, []));
        }
    }

    /// <summary>Reverses the order of the items.</summary>
    public void Reverse()
    {
        _items.Reverse();
        TellReplaced();
    }

    /// <summary>Reverses the order of some items.</summary>
    public void Reverse(int index, int count)
    {
        _items.Reverse(index, count);
        TellReplaced();
    }

    /// <summary>Writes items from an index on, in one call; the list keeps its length.</summary>
    /// <exception cref="ArgumentException">There are not so many items from the index on; nothing was written.</exception>
    public void SetRange(int index, IEnumerable<T> items)
    {
        T[] written = [.. items];
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (written.Length > _items.Count - index)
        {
            throw new ArgumentException(
                $"{written.Length} items do not fit from index {index} on into a list of {_items.Count}. Assign to a range to change its length.", nameof(items));
        }

        for (int i = 0; i < written.Length; i++)
        {
            Set(index + i, written[i]);
        }
    }

    /// <summary>Sorts the items by their default order.</summary>
    /// <exception cref="InvalidOperationException">The items have no order.</exception>
    public void Sort()
    {
        _items.Sort();
        TellReplaced();
    }

    /// <summary>Sorts some items by their default order.</summary>
    /// <exception cref="InvalidOperationException">The items have no order.</exception>
    public void Sort(int index, int count)
    {
        _items.Sort(index, count, null);
        TellReplaced();
    }

    /// <summary>Exchanges two items, in one step.</summary>
    public void Swap(int first, int second)
    {
        var (former, latter) = (_items[first], _items[second]);
        Set(first, latter);
        Set(second, former);
    }

    /// <summary>Adds to a number.</summary>
    [NotPublic]
    public T AddTo(int index, T delta)
    {
        var sum = Arithmetic.Add(_items[index], delta);
        Set(index, sum);
        return sum;
    }

    /// <summary>The item at an index, if there is one.</summary>
    [NotPublic]
    [SharedRead]
    public (bool Found, T Item) Find(int index) => (uint)index < (uint)_items.Count ? (true, _items[index]) : (false, default!);

    /// <summary>Removes the item at an index and returns it, if there is one.</summary>
    [NotPublic]
    public (bool Found, T Item) TakeAt(int index)
    {
        if ((uint)index >= (uint)_items.Count)
        {
            return (false, default!);
        }

        var item = _items[index];
        RemoveAt(index);
        return (true, item);
    }

    /// <summary>Removes the last item and returns it, in one step.</summary>
    [NotPublic]
    public (bool Found, T Item) TakeLast() => TakeAt(_items.Count - 1);

    /// <summary>Sorts strings.</summary>
    [NotPublic]
    public void SortText(string? culture, int options)
    {
        _items.Sort(TextOrder.ToComparer<T>(culture, (CompareOptions)options));
        TellReplaced();
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

    bool IUpdateSource.IsWatched => _changes.IsWatched;

    object IUpdateSource.Open(UndoLog undo) => new LoggedList<T>(_items, undo, _changes.IsWatched ? this : null);

    void IUpdateSource.Capture(UndoLog undo) => LoggedList<T>.Capture(_items, undo);

    bool IInstanceContainer.Holds(object instance) => instance is T && _items.Exists(item => ReferenceEquals(item, instance));

    private void Set(int index, T value)
    {
        var before = _items[index];
        _items[index] = value;
        if (_changes.IsTold)
        {
            Tell(CollectionChange.Changed, index, [before], [value]);
        }
    }
}
