using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>
/// The manager's side of <see cref="SharedPriorityQueue{TElement, TPriority}"/>: a <see cref="WaitingQueue{TItem}"/> over a
/// <see cref="PriorityStore{TElement, TPriority}"/>.
/// </summary>
/// <typeparam name="TElement">The elements.</typeparam>
/// <typeparam name="TPriority">Their priorities.</typeparam>
[Shared]
[BuiltInProxy("SharedPriorityQueue")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PriorityQueueObject<TElement, TPriority> : IInstanceContainer, IUpdateSource<IPriorityQueue<TElement, TPriority>>
{
    private readonly SnapshotCursors<(TElement Element, TPriority Priority)> _cursors = new();
    private readonly PriorityStore<TElement, TPriority> _store;
    private readonly WaitingQueue<(TElement Element, TPriority Priority)> _queue;

    /// <summary>Creates a queue without bounds.</summary>
    public PriorityQueueObject()
        : this(int.MaxValue)
    {
    }

    /// <summary>Creates a queue that holds at most <paramref name="capacity"/> elements: who adds more waits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    public PriorityQueueObject(int capacity)
        : this([], capacity, Comparer<TPriority>.Default)
    {
    }

    /// <summary>Creates a queue without bounds that begins with a copy of <paramref name="items"/>.</summary>
    public PriorityQueueObject(IEnumerable<(TElement Element, TPriority Priority)> items)
        : this(items, int.MaxValue, Comparer<TPriority>.Default)
    {
    }

    /// <summary>Creates a queue without bounds that begins with a copy of <paramref name="items"/> and compares as they do.</summary>
    public PriorityQueueObject(PriorityQueue<TElement, TPriority> items)
        : this(items, int.MaxValue)
    {
    }

    /// <summary>
    /// Creates a queue that begins with a copy of <paramref name="items"/> and compares as they do. It holds at most <paramref name="capacity"/>
    /// elements: who adds more waits.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    public PriorityQueueObject(PriorityQueue<TElement, TPriority> items, int capacity)
        : this(UnorderedItems(items), capacity, items.Comparer)
    {
    }

    private PriorityQueueObject(IEnumerable<(TElement Element, TPriority Priority)> items, int capacity, IComparer<TPriority> comparer)
    {
        ArgumentNullException.ThrowIfNull(items);
        _store = new PriorityStore<TElement, TPriority>(comparer);
        foreach (var item in items)
        {
            _store.Add(item);
        }

        _queue = new WaitingQueue<(TElement Element, TPriority Priority)>(_store, capacity);
    }

    /// <summary>How many elements the queue has. It may have changed when you look: to take one if there is one, use <c>TryDequeue</c>.</summary>
    public int Count => _queue.Count;

    /// <summary>How many elements the queue holds at most. Those that are out under a lease, and may come back, do not count.</summary>
    public int Capacity => _queue.Capacity;

    /// <summary>How many elements are out under a lease: received, and not yet acknowledged. It may have changed when you look.</summary>
    public int LeasedCount => _queue.LeasedCount;

    /// <summary>Whether <see cref="CompleteAdding"/> has been called.</summary>
    public bool IsAddingCompleted => _queue.IsAddingCompleted;

    /// <summary>Whether <see cref="CompleteAdding"/> has been called, and no element is left: neither in the queue nor out under a lease.</summary>
    public bool IsCompleted => _queue.IsCompleted;

    /// <summary>Adds an element; waits while the queue is full. Those who wait get in in the order in which they came, whatever their priorities.</summary>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called, or the priority cannot be compared.</exception>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask EnqueueAsync(TElement element, TPriority priority, IncomingCall call, CancellationToken cancellationToken = default)
    {
        var added = _queue.AddAsync((element, priority), Timeout.InfiniteTimeSpan, call, cancellationToken);
        return added.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(added.AsTask());
    }

    /// <summary>
    /// Adds elements with their priorities. Those that find no room wait until there is some, so a range may be larger than the queue. If it is
    /// cancelled meanwhile, those that found room stay. With room for all, it is one step.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called; if that was while it waited, those that found room stay.</exception>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask EnqueueRangeAsync(
        IEnumerable<(TElement Element, TPriority Priority)> items, IncomingCall call, CancellationToken cancellationToken = default) =>
        _queue.AddRangeAsync(items, call, cancellationToken);

    /// <summary>Adds elements that all have the same priority; they keep their order.</summary>
    /// <inheritdoc cref="EnqueueRangeAsync(IEnumerable{ValueTuple{TElement, TPriority}}, IncomingCall, CancellationToken)"/>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask EnqueueRangeAsync(
        IEnumerable<TElement> elements, TPriority priority, IncomingCall call, CancellationToken cancellationToken = default) =>
        _queue.AddRangeAsync(elements.Select(element => (element, priority)), call, cancellationToken);

    /// <summary>Adds an element if the queue has room, and nobody waits for it.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called, or the priority cannot be compared.</exception>
    public bool TryEnqueue(TElement element, TPriority priority) => _queue.TryAdd((element, priority));

    /// <summary>Adds elements with their priorities in one step: all of them, or none if the queue has not room for all.</summary>
    /// <returns>Whether they were added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called, or a priority cannot be compared.</exception>
    public bool TryEnqueueRange(IEnumerable<(TElement Element, TPriority Priority)> items) => _queue.TryAddRange(items);

    /// <summary>Adds an element; waits up to <paramref name="timeout"/> while the queue is full.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<bool> AddAsync(
        TElement element, TPriority priority, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default) =>
        _queue.AddAsync((element, priority), timeout, call, cancellationToken);

    /// <summary>Adds an element and takes the one with the lowest priority then, in one step. Never waits, also if the queue is full.</summary>
    /// <returns>The element taken, which may be the one added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called, or the priority cannot be compared.</exception>
    public TElement EnqueueDequeue(TElement element, TPriority priority, IncomingCall call) => _queue.AddAndTake((element, priority), call).Element;

    /// <summary>Takes the element with the lowest priority and then adds one, in one step. Never waits.</summary>
    /// <returns>The element taken.</returns>
    /// <exception cref="InvalidOperationException">The queue is empty, <see cref="CompleteAdding"/> has been called, or the priority cannot be compared.</exception>
    public TElement DequeueEnqueue(TElement element, TPriority priority, IncomingCall call) => _queue.TakeAndAdd((element, priority), call).Element;

    /// <summary>Nothing more will be added: consumers get what is left, then learn that the queue is completed.</summary>
    public void CompleteAdding() => _queue.CompleteAdding();

    /// <summary>Says that an element taken from the queue has been worked on. Of one under a lease, acknowledging says that.</summary>
    /// <exception cref="InvalidOperationException">It was called more often than elements were added.</exception>
    public void MarkDone() => _queue.MarkDone();

    /// <summary>Waits until <see cref="MarkDone"/> has been called for every element that was added.</summary>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask WaitUntilDoneAsync(IncomingCall call, CancellationToken cancellationToken = default) =>
        _queue.WaitUntilDoneAsync(call, cancellationToken);

    /// <summary>Whether an element in the queue equals <paramref name="element"/>, compared as data.</summary>
    public bool Contains(TElement element) =>
        _queue.Look(items => items.Any(item => DataEquality<TElement>.Instance.Equals(item.Element, element)));

    /// <summary>Removes all elements. They count as worked on; those that are out under a lease stay out.</summary>
    public void Clear() => _queue.Clear();

    /// <summary>Removes the first element that equals this one, compared as data. It counts as worked on.</summary>
    [NotPublic]
    public (bool Found, TElement Element, TPriority Priority) RemoveFirst(TElement element)
    {
        (TElement Element, TPriority Priority) removed = default;
        bool isFound = _queue.Remove(() => _store.TryRemove(element, out removed));
        return (isFound, removed.Element, removed.Priority);
    }

    /// <summary>Takes what is next; waits for it up to <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public async ValueTask<(bool Found, TElement Element, TPriority Priority)> TakeAsync(
        TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        var taken = await _queue.TakeAsync(default, timeout, call, cancellationToken).ConfigureAwait(false);
        return (taken.IsFound, taken.Item.Element, taken.Item.Priority);
    }

    /// <summary>Takes what is next, several in order; waits for the first up to <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public async ValueTask<(TElement Element, TPriority Priority)[]> TakeRangeAsync(
        int maxCount, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCount, 1);
        return (await _queue.TakeAsync(new ItemRequest(maxCount), timeout, call, cancellationToken).ConfigureAwait(false)).Batch ?? [];
    }

    /// <summary>Takes what is next under a lease; waits for it up to <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public async ValueTask<(ItemGrant Grant, TElement Element, TPriority Priority)> LeaseAsync(
        TimeSpan timeout, TimeSpan leaseTime, IncomingCall call, CancellationToken cancellationToken = default)
    {
        var taken = await _queue.TakeAsync(new ItemRequest(LeaseTime: leaseTime), timeout, call, cancellationToken).ConfigureAwait(false);
        return (ItemGrant.Of(taken.Lease), taken.Item.Element, taken.Item.Priority);
    }

    /// <summary>The element under a lease has been worked on.</summary>
    [NotPublic]
    public void AcknowledgeLease(long leaseId) => _queue.Acknowledge(leaseId);

    /// <summary>The element under a lease goes back.</summary>
    [NotPublic]
    public void ReleaseLease(long leaseId) => _queue.Release(leaseId);

    /// <summary>A lease's time begins anew.</summary>
    [NotPublic]
    public DateTimeOffset? RenewLease(long leaseId, TimeSpan leaseTime) => _queue.Renew(leaseId, leaseTime);

    /// <summary>What is next, which stays.</summary>
    [NotPublic]
    public (bool Found, TElement Element, TPriority Priority) Next()
    {
        var (isFound, item) = _queue.Peek();
        return (isFound, item.Element, item.Priority);
    }

    /// <summary>An empty copy: what the queue compares priorities with.</summary>
    [NotPublic]
    public PriorityQueue<TElement, TPriority> CopyEmpty() => new(_store.Comparer);

    /// <summary>Begins an enumeration.</summary>
    [NotPublic]
    public (long Cursor, (TElement Element, TPriority Priority)[] Items) BeginSnapshot(IncomingCall call) => _cursors.Begin(_queue.ToArray(), call);

    /// <summary>Goes on with an enumeration.</summary>
    [NotPublic]
    public (long Cursor, (TElement Element, TPriority Priority)[] Items) ContinueSnapshot(long cursor) => _cursors.Continue(cursor);

    /// <summary>Ends an enumeration early.</summary>
    [NotPublic]
    public void EndSnapshot(long cursor) => _cursors.End(cursor);

    object IUpdateSource.View => new PriorityQueueView<TElement, TPriority>(_queue, undo: null);

    object IUpdateSource.Open(UndoLog undo)
    {
        _queue.Open(undo);
        return new PriorityQueueView<TElement, TPriority>(_queue, undo);
    }

    void IUpdateSource.Capture(UndoLog undo)
    {
        _queue.Open(undo);
        _queue.Capture(undo);
    }

    void IUpdateSource.BeginUpdate() => _queue.BeginUpdate();

    void IUpdateSource.EndUpdate() => _queue.EndUpdate();

    bool IInstanceContainer.Holds(object instance) =>
        instance is TElement && _queue.Look(items => items.Any(item => ReferenceEquals(item.Element, instance)));

    private static PriorityQueue<TElement, TPriority>.UnorderedItemsCollection UnorderedItems(PriorityQueue<TElement, TPriority> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.UnorderedItems;
    }
}
