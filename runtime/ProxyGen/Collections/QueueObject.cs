using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>
/// The manager's side of <see cref="SharedQueue{T}"/>.
/// <code>
/// _items      what is queued, oldest first; item n has sequence number _head + n
/// _returned   items taken by consumers that ended before they confirmed them, by sequence number: older than all of _items
/// _consumers  wait for an item, in order; while there are any, both of the above are empty
/// _producers  wait for room, in order; while there are any, the queue is full
/// </code>
/// Calls come under the object's guard; time-outs, cancellations and returned items come without, so the queue has a lock of its own.
/// A waiter is taken out of its list before it is completed, under the lock: an item is never handed to somebody who has given up.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
[Shared]
[BuiltInProxy("SharedQueue")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class QueueObject<T> : IInstanceContainer
{
    private readonly Lock _lock = new();
    private readonly Queue<T> _items;
    private readonly PriorityQueue<T, long> _returned = new();
    private readonly LinkedList<CallWaiter<(bool Found, T Item)>> _consumers = [];
    private readonly LinkedList<QueueProducer<T>> _producers = [];
    private readonly List<CallWaiter<bool>> _untilDone = [];
    private readonly SnapshotCursors<T> _cursors = new();
    private readonly int _capacity;
    private long _head;
    private long _unfinished;
    private bool _isAddingCompleted;

    /// <summary>Creates a queue without bounds.</summary>
    public QueueObject()
        : this(int.MaxValue)
    {
    }

    /// <summary>Creates a queue that holds at most <paramref name="capacity"/> items: who adds more waits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    public QueueObject(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _items = [];
        _capacity = capacity;
    }

    /// <summary>Shares a queue as it is.</summary>
    [SharedIgnore]
    public QueueObject(Queue<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
        _capacity = int.MaxValue;
        _unfinished = items.Count;
    }

    /// <summary>How many items the queue has. It may have changed when you look: to take an item if there is one, use <c>TryDequeue</c>.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _items.Count + _returned.Count;
            }
        }
    }

    /// <summary>How many items the queue holds at most.</summary>
    public int Capacity => _capacity;

    /// <summary>Whether <see cref="CompleteAdding"/> has been called.</summary>
    public bool IsAddingCompleted
    {
        get
        {
            lock (_lock)
            {
                return _isAddingCompleted;
            }
        }
    }

    /// <summary>Whether <see cref="CompleteAdding"/> has been called and the queue is empty.</summary>
    public bool IsCompleted
    {
        get
        {
            lock (_lock)
            {
                return _isAddingCompleted && IsEmpty;
            }
        }
    }

    private bool IsEmpty => _items.Count == 0 && _returned.Count == 0;

    private bool HasRoom => _items.Count + _returned.Count < _capacity;

    /// <summary>Nothing more will be added: consumers get what is left, then learn that the queue is completed.</summary>
    public void CompleteAdding()
    {
        lock (_lock)
        {
            _isAddingCompleted = true;
            if (IsEmpty)
            {
                while (_consumers.First is { } consumer)
                {
                    _consumers.RemoveFirst();
                    consumer.Value.Finish((false, default!));
                }
            }

            while (_producers.First is { } producer)
            {
                _producers.RemoveFirst();
                producer.Value.Fail(AddingCompleted());
            }
        }
    }

    /// <summary>Says that an item taken from the queue has been worked on.</summary>
    /// <exception cref="InvalidOperationException">It was called more often than items were added.</exception>
    public void MarkDone()
    {
        lock (_lock)
        {
            if (_unfinished == 0)
            {
                throw new InvalidOperationException("MarkDone was called more often than items were added to the queue.");
            }

            if (--_unfinished == 0)
            {
                foreach (var waiter in _untilDone)
                {
                    waiter.Finish(true);
                }

                _untilDone.Clear();
            }
        }
    }

    /// <summary>Waits until <see cref="MarkDone"/> has been called for every item that was added.</summary>
    [WaitsOutsideGuard]
    [BlockingForm]
    public async ValueTask WaitUntilDoneAsync(IncomingCall call, CancellationToken cancellationToken = default)
    {
        CallWaiter<bool> waiter;
        lock (_lock)
        {
            if (_unfinished == 0)
            {
                return;
            }

            waiter = new CallWaiter<bool>(call);
            _untilDone.Add(waiter);
            waiter.Watch(Timeout.InfiniteTimeSpan, GiveUpWaitingUntilDone, cancellationToken);
        }

        await waiter.Task.ConfigureAwait(false);
    }

    /// <summary>The oldest item, which stays.</summary>
    [NotPublic]
    public (bool Found, T Item) Peek()
    {
        lock (_lock)
        {
            return _returned.TryPeek(out var item, out _) || _items.TryPeek(out item) ? (true, item) : (false, default!);
        }
    }

    /// <summary>Begins an enumeration.</summary>
    [NotPublic]
    public (long Cursor, T[] Items) BeginSnapshot(IncomingCall call)
    {
        lock (_lock)
        {
            var returned = _returned.UnorderedItems.OrderBy(static entry => entry.Priority).Select(static entry => entry.Element);
            return _cursors.Begin([.. returned, .. _items], call);
        }
    }

    /// <summary>Goes on with an enumeration.</summary>
    [NotPublic]
    public (long Cursor, T[] Items) ContinueSnapshot(long cursor) => _cursors.Continue(cursor);

    /// <summary>Ends an enumeration early.</summary>
    [NotPublic]
    public void EndSnapshot(long cursor) => _cursors.End(cursor);

    private static InvalidOperationException AddingCompleted() => new("CompleteAdding has been called: the queue takes no more items.");

    private void GiveUpWaitingUntilDone(CallWaiter<bool> waiter, bool isCancelled)
    {
        lock (_lock)
        {
            if (_untilDone.Remove(waiter))
            {
                waiter.Cancel();
            }
        }
    }

    bool IInstanceContainer.Holds(object instance)
    {
        lock (_lock)
        {
            return instance is T && _items.Any(item => ReferenceEquals(item, instance));
        }
    }
}
