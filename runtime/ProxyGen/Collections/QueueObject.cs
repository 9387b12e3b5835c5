using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>The manager's side of <see cref="SharedQueue{T}"/>: a <see cref="WaitingQueue{TItem}"/> over an <see cref="ArrivalStore{T}"/>.</summary>
/// <typeparam name="T">The items.</typeparam>
[Shared]
[BuiltInProxy("SharedQueue")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueueObject<T> : IInstanceContainer, IUpdateSource<IQueue<T>>
{
    private readonly SnapshotCursors<T> _cursors = new();
    private readonly WaitingQueue<T> _queue;

    /// <summary>Creates a queue without bounds.</summary>
    public QueueObject()
        : this(int.MaxValue)
    {
    }

    /// <summary>Creates a queue that holds at most <paramref name="capacity"/> items: who adds more waits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    public QueueObject(int capacity)
    {
        _queue = new WaitingQueue<T>(new ArrivalStore<T>([]), capacity);
    }

    /// <summary>Creates a queue without bounds that begins with a copy of <paramref name="items"/>.</summary>
    public QueueObject(IEnumerable<T> items)
        : this(new Queue<T>(items))
    {
    }

    /// <summary>Shares a queue as it is.</summary>
    [SharedIgnore]
    public QueueObject(Queue<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _queue = new WaitingQueue<T>(new ArrivalStore<T>(items), int.MaxValue);
    }

    /// <summary>How many items the queue has. It may have changed when you look: to take an item if there is one, use <c>TryDequeue</c>.</summary>
    public int Count => _queue.Count;

    /// <summary>How many items the queue holds at most. Items that are out under a lease, and may come back, do not count.</summary>
    public int Capacity => _queue.Capacity;

    /// <summary>How many items are out under a lease: received, and not yet acknowledged. It may have changed when you look.</summary>
    public int LeasedCount => _queue.LeasedCount;

    /// <summary>Whether <see cref="CompleteAdding"/> has been called.</summary>
    public bool IsAddingCompleted => _queue.IsAddingCompleted;

    /// <summary>Whether <see cref="CompleteAdding"/> has been called, and no item is left: neither in the queue nor out under a lease.</summary>
    public bool IsCompleted => _queue.IsCompleted;

    /// <summary>Adds an item; waits while the queue is full.</summary>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask EnqueueAsync(T item, IncomingCall call, CancellationToken cancellationToken = default)
    {
        var added = _queue.AddAsync(item, Timeout.InfiniteTimeSpan, call, cancellationToken);
        return added.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(added.AsTask());
    }

    /// <summary>
    /// Adds items in order, with nobody else's between them. Those that find no room wait until there is some, so a range may be larger than the queue:
    /// consumers see its first items before its last are in. If it is cancelled meanwhile, those that found room stay. With room for all,
    /// it is one step.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called; if that was while it waited, those that found room stay.</exception>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask EnqueueRangeAsync(IEnumerable<T> items, IncomingCall call, CancellationToken cancellationToken = default) =>
        _queue.AddRangeAsync(items, call, cancellationToken);

    /// <summary>Adds an item if the queue has room, and nobody waits for it.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    public bool TryEnqueue(T item) => _queue.TryAdd(item);

    /// <summary>Adds items in order, in one step: all of them, or none if the queue has not room for all.</summary>
    /// <returns>Whether they were added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    public bool TryEnqueueRange(IEnumerable<T> items) => _queue.TryAddRange(items);

    /// <summary>Adds an item; waits up to <paramref name="timeout"/> while the queue is full.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<bool> AddAsync(T item, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default) =>
        _queue.AddAsync(item, timeout, call, cancellationToken);

    /// <summary>Nothing more will be added: consumers get what is left, then learn that the queue is completed.</summary>
    public void CompleteAdding() => _queue.CompleteAdding();

    /// <summary>Says that an item taken from the queue has been worked on. Of an item under a lease, acknowledging says that.</summary>
    /// <exception cref="InvalidOperationException">It was called more often than items were added.</exception>
    public void MarkDone() => _queue.MarkDone();

    /// <summary>Waits until <see cref="MarkDone"/> has been called for every item that was added.</summary>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask WaitUntilDoneAsync(IncomingCall call, CancellationToken cancellationToken = default) =>
        _queue.WaitUntilDoneAsync(call, cancellationToken);

    /// <summary>Whether an item in the queue equals <paramref name="item"/>, compared as data.</summary>
    public bool Contains(T item) => _queue.Look(items => items.Contains(item, DataEquality<T>.Instance));

    /// <summary>Removes all items. They count as worked on; those that are out under a lease stay out.</summary>
    public void Clear() => _queue.Clear();

    /// <summary>Takes the oldest item; waits for one up to <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<(bool Found, T Item)> TakeAsync(TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        var taking = _queue.TakeAsync(default, timeout, call, cancellationToken);
        return taking.IsCompletedSuccessfully ? new ValueTask<(bool Found, T Item)>(Found(taking.Result)) : AwaitAsync(taking);

        static (bool Found, T Item) Found(Taken<T> taken) => (taken.IsFound, taken.Item);

        static async ValueTask<(bool Found, T Item)> AwaitAsync(ValueTask<Taken<T>> taking) => Found(await taking.ConfigureAwait(false));
    }

    /// <summary>Takes the oldest items; waits for the first up to <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public async ValueTask<T[]> TakeRangeAsync(int maxCount, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCount, 1);
        return (await _queue.TakeAsync(new ItemRequest(maxCount), timeout, call, cancellationToken).ConfigureAwait(false)).Batch ?? [];
    }

    /// <summary>Takes the oldest item under a lease; waits for one up to <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public async ValueTask<(ItemGrant Grant, T Item)> LeaseAsync(
        TimeSpan timeout, TimeSpan leaseTime, IncomingCall call, CancellationToken cancellationToken = default)
    {
        var taken = await _queue.TakeAsync(new ItemRequest(LeaseTime: leaseTime), timeout, call, cancellationToken).ConfigureAwait(false);
        return (ItemGrant.Of(taken.Lease), taken.Item);
    }

    /// <summary>The item under a lease has been worked on.</summary>
    [NotPublic]
    public void AcknowledgeLease(long leaseId) => _queue.Acknowledge(leaseId);

    /// <summary>The item under a lease goes back.</summary>
    [NotPublic]
    public void ReleaseLease(long leaseId) => _queue.Release(leaseId);

    /// <summary>A lease's time begins anew.</summary>
    [NotPublic]
    public DateTimeOffset? RenewLease(long leaseId, TimeSpan leaseTime) => _queue.Renew(leaseId, leaseTime);

    /// <summary>The oldest item, which stays.</summary>
    [NotPublic]
    public (bool Found, T Item) Oldest() => _queue.Peek();

    /// <summary>Begins an enumeration.</summary>
    [NotPublic]
    public (long Cursor, T[] Items) BeginSnapshot(IncomingCall call) => _cursors.Begin(_queue.ToArray(), call);

    /// <summary>Goes on with an enumeration.</summary>
    [NotPublic]
    public (long Cursor, T[] Items) ContinueSnapshot(long cursor) => _cursors.Continue(cursor);

    /// <summary>Ends an enumeration early.</summary>
    [NotPublic]
    public void EndSnapshot(long cursor) => _cursors.End(cursor);

    object IUpdateSource.View => new ArrivalQueueView<T>(_queue, undo: null);

    object IUpdateSource.Open(UndoLog undo)
    {
        _queue.Open(undo);
        return new ArrivalQueueView<T>(_queue, undo);
    }

    void IUpdateSource.Capture(UndoLog undo)
    {
        _queue.Open(undo);
        _queue.Capture(undo);
    }

    void IUpdateSource.BeginUpdate() => _queue.BeginUpdate();

    void IUpdateSource.EndUpdate() => _queue.EndUpdate();

    bool IInstanceContainer.Holds(object instance) => instance is T && _queue.Look(items => items.Any(item => ReferenceEquals(item, instance)));
}
