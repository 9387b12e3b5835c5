using System.ComponentModel;
using System.Globalization;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>The manager's side of <see cref="SharedArray{T}"/>.</summary>
/// <typeparam name="T">The items.</typeparam>
[Shared]
[BuiltInProxy("SharedArray")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArrayObject<T> : IInstanceContainer, IUpdateSource<T[]>
{
    // A caller pays for an array by its length alone, whatever the items are: a bound keeps a typing error from taking all memory.
    private const int MaxLength = 64 * 1024 * 1024;

    private readonly T[] _items;
    private readonly SnapshotCursors<T> _cursors = new();

    /// <summary>Creates an array of default values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or above 67,108,864.</exception>
    public ArrayObject(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLength);
        _items = new T[length];
    }

    /// <summary>Creates an array as a copy of <paramref name="items"/>.</summary>
    public ArrayObject(IEnumerable<T> items)
    {
        _items = [.. items];
    }

    /// <summary>How many items the array has; it never changes.</summary>
    [SharedRead]
    public int Length => _items.Length;

    /// <summary>
    /// The item at an index. Reading and writing it are two calls: to change an item depending on its value, use <c>Increment</c> or
    /// <see cref="CompareExchange"/>.
    /// </summary>
    /// <exception cref="IndexOutOfRangeException">There is no such index.</exception>
    [SharedRead]
    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>The item at an index, which may count from the end: <c>array[^1]</c> is the last.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such index.</exception>
    [SharedRead]
    public T this[Index index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>A copy of some items; what is assigned must have as many. One step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the array.</exception>
    /// <exception cref="ArgumentException">Another number of items was assigned.</exception>
    [SharedRead]
    public T[] this[Range range]
    {
        get => _items[range];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var (offset, length) = range.GetOffsetAndLength(_items.Length);
            if (value.Length != length)
            {
                throw new ArgumentException($"An array keeps its length: {length} items were to be replaced, by {value.Length}.", nameof(value));
            }

            value.CopyTo(_items, offset);
        }
    }

    /// <summary>
    /// The index of an item in a sorted array, by the default order; if there is none, the complement of where it would be.
    /// </summary>
    /// <exception cref="InvalidOperationException">The items have no order.</exception>
    [SharedRead]
    public int BinarySearch(T item) => Array.BinarySearch(_items, item);

    /// <summary>Sets all items to their default value.</summary>
    public void Clear() => Array.Clear(_items);

    /// <summary>Writes an item if it still has the value expected, compared as data, in one step.</summary>
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

    /// <summary>Writes an item and returns the one before, in one step.</summary>
    public T Exchange(int index, T value)
    {
        var before = _items[index];
        _items[index] = value;
        return before;
    }

    /// <summary>Writes the same value everywhere.</summary>
    public void Fill(T value) => Array.Fill(_items, value);

    /// <summary>Writes the same value to some items.</summary>
    public void Fill(T value, int startIndex, int count) => Array.Fill(_items, value, startIndex, count);

    /// <summary>A copy of some items.</summary>
    [SharedRead]
    public T[] GetRange(int index, int count) => _items.AsSpan(index, count).ToArray();

    /// <summary>The first index of an item equal to <paramref name="item"/>, compared as data; -1 if there is none.</summary>
    [SharedRead]
    public int IndexOf(T item) => Array.FindIndex(_items, candidate => DataEquality<T>.Instance.Equals(candidate, item));

    /// <summary>The last index of an item equal to <paramref name="item"/>, compared as data; -1 if there is none.</summary>
    [SharedRead]
    public int LastIndexOf(T item) => Array.FindLastIndex(_items, candidate => DataEquality<T>.Instance.Equals(candidate, item));

    /// <summary>Reverses the order of the items.</summary>
    public void Reverse() => Array.Reverse(_items);

    /// <summary>Writes items from an index on, in one call.</summary>
    /// <exception cref="ArgumentException">They do not fit; nothing was written.</exception>
    public void SetRange(int index, IEnumerable<T> items)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        T[] copy = [.. items];
        copy.CopyTo(_items, index);
    }

    /// <summary>Sorts the items by their default order.</summary>
    /// <exception cref="InvalidOperationException">The items have no order.</exception>
    public void Sort() => Array.Sort(_items);

    /// <summary>Sorts some items by their default order.</summary>
    /// <exception cref="InvalidOperationException">The items have no order.</exception>
    public void Sort(int index, int count) => Array.Sort(_items, index, count);

    /// <summary>Exchanges two items, in one step.</summary>
    public void Swap(int first, int second) => (_items[first], _items[second]) = (_items[second], _items[first]);

    /// <summary>Adds to a number.</summary>
    [NotPublic]
    public T AddTo(int index, T delta) => _items[index] = Arithmetic.Add(_items[index], delta);

    /// <summary>The item at an index, if there is one.</summary>
    [NotPublic]
    [SharedRead]
    public (bool Found, T Item) Find(int index) => (uint)index < (uint)_items.Length ? (true, _items[index]) : (false, default!);

    /// <summary>Sorts strings.</summary>
    [NotPublic]
    public void SortText(string? culture, int options) => Array.Sort(_items, TextOrder.ToComparer<T>(culture, (CompareOptions)options));

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

    object IUpdateSource.Open(UndoLog undo)
    {
        Capture(undo);
        return _items;
    }

    void IUpdateSource.Capture(UndoLog undo) => Capture(undo);

    bool IInstanceContainer.Holds(object instance) => instance is T && Array.Exists(_items, item => ReferenceEquals(item, instance));

    private void Capture(UndoLog undo)
    {
        var captured = new CapturedItems<T>(_items);
        undo.Add(() => SetRange(0, captured.Restore()));
    }
}
