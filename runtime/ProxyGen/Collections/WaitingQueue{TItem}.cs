using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>
/// What the queues have in common, whatever the order in which items leave.
/// <code>
/// Stored     in the store
/// Handed     in the result of a call whose caller has not confirmed it yet (HandedItems)   → gone, or stored again if the caller ends first
/// Leased     held by a session (LeasedItem)              → gone when acknowledged; stored again when released, expired, or its session ends
/// Gone       the queue knows it no more, except that it counts until MarkDone
///
/// _consumers wait for an item, in order; while there are any, nothing is stored
/// _producers wait for room, in order; while there are any, the queue is full
/// _updates   > 0 while lambdas work on the queue: both lists may then wait in vain, and Settle serves them at the end
/// </code>
/// An item keeps its place while it is out: what comes back leaves next among its like. A queue that takes no more items is at its end once
/// nothing is stored and nothing is out that could come back; until then consumers wait. Calls come under the object's guard; time-outs,
/// cancellations, confirmations and returned items come without, so the queue has a lock of its own.
/// </summary>
internal sealed partial class WaitingQueue<TItem>
{
    private const int MostSpare = 16;

    private readonly Lock _lock = new();
    private readonly IItemStore<TItem> _store;
    private readonly WaiterQueue<Taken<TItem>> _consumers;
    private readonly WaiterQueue<bool> _producers;
    private readonly WaiterQueue<bool> _untilDone;
    private readonly Dictionary<long, LeasedItem<TItem>> _leases = [];
    private HandedItems<TItem>? _spare;
    private int _spareCount;
    private long _unfinished;
    private int _handed;
    private int _updates;
    private bool _isAddingCompleted;

    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    public WaitingQueue(IItemStore<TItem> store, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _store = store;
        _unfinished = store.Count;
        Capacity = capacity;
        _consumers = new WaiterQueue<Taken<TItem>>(_lock);
        _producers = new WaiterQueue<bool>(_lock);
        _untilDone = new WaiterQueue<bool>(_lock);
    }

    public int Capacity { get; }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _store.Count;
            }
        }
    }

    public int LeasedCount
    {
        get
        {
            lock (_lock)
            {
                return _leases.Count;
            }
        }
    }

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

    public bool IsCompleted
    {
        get
        {
            lock (_lock)
            {
                return IsAtEnd;
            }
        }
    }

    private bool HasRoom => _store.Count < Capacity;

    private bool IsAtEnd => _isAddingCompleted && _store.Count == 0 && _handed == 0 && _leases.Count == 0;

    public void CompleteAdding()
    {
        lock (_lock)
        {
            _isAddingCompleted = true;
            while (_producers.TryTake(out var producer))
            {
                producer.Fail(AddingCompleted());
            }

            Settle();
        }
    }

    public void MarkDone()
    {
        lock (_lock)
        {
            if (_unfinished == 0)
            {
                throw new InvalidOperationException("MarkDone was called more often than items were added to the queue.");
            }

            MarkDone(1);
        }
    }

    public ValueTask WaitUntilDoneAsync(IncomingCall call, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _unfinished == 0
                ? ValueTask.CompletedTask
                : new ValueTask(_untilDone.WaitAsync(call, Timeout.InfiniteTimeSpan, cancellationToken));
        }
    }

    public (bool Found, TItem Item) Peek()
    {
        lock (_lock)
        {
            return _store.TryPeek(out var item) ? (true, item) : (false, default!);
        }
    }

    /// <summary>All items, the next one first.</summary>
    public TItem[] ToArray()
    {
        lock (_lock)
        {
            return [.. _store.Items];
        }
    }

    /// <summary>Something that looks at the items one after the other, with nobody else at them.</summary>
    public TResult Look<TResult>(Func<IEnumerable<TItem>, TResult> look)
    {
        lock (_lock)
        {
            return look(_store.Items);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            int removed = _store.Count;
            _store.Clear();
            MarkDone(removed);
            Settle();
        }
    }

    private static InvalidOperationException AddingCompleted() => new("CompleteAdding has been called: the queue takes no more items.");

    private void MarkDone(int count)
    {
        if (_unfinished == 0)
        {
            return;
        }

        _unfinished = Math.Max(_unfinished - count, 0);
        if (_unfinished == 0)
        {
            _untilDone.FinishAll(true);
        }
    }

    /// <summary>Brings together items and those who wait for them, and producers and room. Under the lock, after every change.</summary>
    private void Settle()
    {
        if (_updates > 0)
        {
            return;
        }

        while (TryAdmitProducer() || TryServeConsumer())
        {
        }

        if (_consumers.Count > 0 && IsAtEnd)
        {
            _consumers.FinishAll(default);
        }
    }

    // Whoever waits during an update waits for what only the update's end can bring, and it for them.
    private void CheckMayWait()
    {
        if (_updates > 0)
        {
            throw new InvalidOperationException("An Update or Transaction that has a queue cannot wait for it. Use the forms that do not wait.");
        }
    }
}
