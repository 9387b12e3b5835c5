using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>The manager's side of <see cref="SharedStack{T}"/>: a stack, its own or one inside a shared object.</summary>
/// <typeparam name="T">The items.</typeparam>
[Shared]
[BuiltInProxy("SharedStack")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StackObject<T> : IInstanceContainer, IUpdateSource<Stack<T>>
{
    private readonly Stack<T> _items;
    private readonly SnapshotCursors<T> _cursors = new();

    /// <summary>Creates an empty stack.</summary>
    public StackObject()
    {
        _items = [];
    }

    /// <summary>Creates a stack onto which <paramref name="items"/> have been pushed, one after the other.</summary>
    public StackObject(IEnumerable<T> items)
    {
        _items = new Stack<T>(items);
    }

    /// <summary>Shares a stack as it is.</summary>
    [SharedIgnore]
    public StackObject(Stack<T> items)
    {
        _items = items;
    }

    /// <summary>
    /// How many items the stack has. It may have changed when you look: to take an item if there is one, use <c>TryPop</c>.
    /// </summary>
    [SharedRead]
    public int Count => _items.Count;

    /// <summary>Removes all items.</summary>
    public void Clear() => _items.Clear();

    /// <summary>Whether an item equals <paramref name="item"/>, compared as data.</summary>
    [SharedRead]
    public bool Contains(T item) => _items.Contains(item, DataEquality<T>.Instance);

    /// <summary>The top item, which stays.</summary>
    /// <exception cref="InvalidOperationException">The stack is empty.</exception>
    [SharedRead]
    public T Peek() => _items.Peek();

    /// <summary>Takes the top item.</summary>
    /// <exception cref="InvalidOperationException">The stack is empty.</exception>
    public T Pop() => _items.Pop();

    /// <summary>Takes up to <paramref name="count"/> items in one step, the top one first.</summary>
    /// <returns>The items; fewer than asked for where the stack has no more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public T[] PopRange(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var popped = new T[Math.Min(count, _items.Count)];
        for (int i = 0; i < popped.Length; i++)
        {
            popped[i] = _items.Pop();
        }

        return popped;
    }

    /// <summary>Puts an item on top.</summary>
    public void Push(T item) => _items.Push(item);

    /// <summary>Puts items on top in one call, the last of them topmost.</summary>
    public void PushRange(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
        {
            _items.Push(item);
        }
    }

    /// <summary>The top item if there is one.</summary>
    [NotPublic]
    [SharedRead]
    public (bool Found, T Item) Top() => _items.TryPeek(out var item) ? (true, item) : (false, default!);

    /// <summary>Takes the top item if there is one.</summary>
    [NotPublic]
    public (bool Found, T Item) TakeTop() => _items.TryPop(out var item) ? (true, item) : (false, default!);

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

    bool IInstanceContainer.Holds(object instance) => instance is T && _items.Any(item => ReferenceEquals(item, instance));

    private void Capture(UndoLog undo)
    {
        var captured = new CapturedItems<T>(_items.Reverse());
        undo.Add(() =>
        {
            _items.Clear();
            PushRange(captured.Restore());
        });
    }
}
