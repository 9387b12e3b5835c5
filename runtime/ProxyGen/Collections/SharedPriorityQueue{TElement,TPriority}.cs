using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ProxyGen.Collections;
using ProxyGen.Manager;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// A queue that lives in a manager and gives the element with the lowest priority first, as <see cref="PriorityQueue{TElement, TPriority}"/>;
/// elements of equal priority leave in the order in which they came. With or without bounds. Waiting costs no thread in the manager; who
/// comes first is served first. An element that a process has been handed but not received when it ends goes back to its place; one that was
/// received by <c>Receive</c> does so as well unless it was acknowledged. Enumerating the queue enumerates a snapshot, in the order in which
/// elements leave.
/// </summary>
/// <typeparam name="TElement">The elements: data, or proxies of shared objects.</typeparam>
/// <typeparam name="TPriority">The priorities: data with an order of its own, or text.</typeparam>
public sealed partial class SharedPriorityQueue<TElement, TPriority>
    : IReadOnlyCollection<(TElement Element, TPriority Priority)>, ISnapshotSource<(TElement Element, TPriority Priority)>, IItemLeaseOwner
{
    private IComparer<TPriority>? _comparer;

    /// <summary>What orders the priorities. It never changes, and is asked for once.</summary>
    public IComparer<TPriority> Comparer => _comparer ??= CopyEmpty().Comparer;

    /// <summary>A copy of all elements with their priorities; they stay in the queue.</summary>
    public IReadOnlyCollection<(TElement Element, TPriority Priority)> UnorderedItems => ToArray();

    CancellationToken IItemLeaseOwner.Lost => Reference.Channel.Lost;

    /// <summary>Adds an element; blocks for at most <paramref name="timeout"/> while the queue is full.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    public bool TryEnqueue(TElement element, TPriority priority, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        Add(element, priority, WaitTime.Check(timeout), cancellationToken);

    /// <summary>Adds an element, waiting for at most <paramref name="timeout"/> while the queue is full.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    public ValueTask<bool> TryEnqueueAsync(TElement element, TPriority priority, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        AddAsync(element, priority, WaitTime.Check(timeout), cancellationToken);

    /// <summary>Takes the element with the lowest priority; blocks until there is one.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public TElement Dequeue(CancellationToken cancellationToken = default) => Dequeue(out _, cancellationToken);

    /// <summary>Takes the element with the lowest priority, and tells that; blocks until there is one.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public TElement Dequeue(out TPriority priority, CancellationToken cancellationToken = default)
    {
        (bool found, var element, priority) = Take(Timeout.InfiniteTimeSpan, cancellationToken);
        return found ? element : throw QueueErrors.Completed();
    }

    /// <summary>Takes the element with the lowest priority, waiting until there is one.</summary>
    /// <returns>The element and its priority.</returns>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public async ValueTask<(TElement Element, TPriority Priority)> DequeueAsync(CancellationToken cancellationToken = default)
    {
        var (found, element, priority) = await TakeAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return found ? (element, priority) : throw QueueErrors.Completed();
    }

    /// <summary>Takes the element with the lowest priority if there is one.</summary>
    public bool TryDequeue([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority) =>
        TryDequeue(out element, out priority, TimeSpan.Zero);

    /// <summary>Takes the element with the lowest priority; blocks for at most <paramref name="timeout"/> until there is one.</summary>
    /// <returns>False after the time-out, or when the queue is completed.</returns>
    public bool TryDequeue(
        [MaybeNullWhen(false)] out TElement element,
        [MaybeNullWhen(false)] out TPriority priority,
        TimeSpan timeout,
        CancellationToken cancellationToken = default)
    {
        (bool found, element, priority) = Take(WaitTime.Check(timeout), cancellationToken);
        return found;
    }

    /// <summary>Takes the element with the lowest priority, waiting for at most <paramref name="timeout"/> until there is one.</summary>
    /// <returns>Whether there was one, the element, and its priority.</returns>
    public ValueTask<(bool Found, TElement Element, TPriority Priority)> TryDequeueAsync(
        TimeSpan timeout, CancellationToken cancellationToken = default) => TakeAsync(WaitTime.Check(timeout), cancellationToken);

    /// <summary>
    /// Takes up to <paramref name="maxCount"/> of the next elements in one step; blocks until there is at least one. If the process ends before it has
    /// received them, all go back to their places.
    /// </summary>
    /// <returns>The elements in order, at least one. All must fit into one message.</returns>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is below 1.</exception>
    public (TElement Element, TPriority Priority)[] DequeueRange(int maxCount, CancellationToken cancellationToken = default) =>
        QueueErrors.NotNone(TakeRange(maxCount, Timeout.InfiniteTimeSpan, cancellationToken));

    /// <inheritdoc cref="DequeueRange"/>
    public async ValueTask<(TElement Element, TPriority Priority)[]> DequeueRangeAsync(int maxCount, CancellationToken cancellationToken = default) =>
        QueueErrors.NotNone(await TakeRangeAsync(maxCount, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false));

    /// <summary>Takes up to <paramref name="maxCount"/> of the next elements in one step, if there are any.</summary>
    /// <returns>Whether there were any.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is below 1.</exception>
    public bool TryDequeueRange(int maxCount, out (TElement Element, TPriority Priority)[] items) => TryDequeueRange(maxCount, out items, TimeSpan.Zero);

    /// <summary>
    /// Takes up to <paramref name="maxCount"/> of the next elements in one step; blocks for at most <paramref name="timeout"/> until there is at least one.
    /// </summary>
    /// <returns>False after the time-out, or when the queue is completed; the array is empty then.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is below 1.</exception>
    public bool TryDequeueRange(int maxCount, out (TElement Element, TPriority Priority)[] items, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        items = TakeRange(maxCount, WaitTime.Check(timeout), cancellationToken);
        return items.Length > 0;
    }

    /// <summary>
    /// Takes up to <paramref name="maxCount"/> of the next elements in one step, waiting for at most <paramref name="timeout"/> until there is at least one.
    /// </summary>
    /// <returns>The elements; none after the time-out, or when the queue is completed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is below 1.</exception>
    public ValueTask<(TElement Element, TPriority Priority)[]> TryDequeueRangeAsync(int maxCount, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        TakeRangeAsync(maxCount, WaitTime.Check(timeout), cancellationToken);

    /// <summary>The element with the lowest priority, which stays in the queue.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty.</exception>
    public TElement Peek() => TryPeek(out var element, out _) ? element : throw QueueErrors.Empty();

    /// <inheritdoc cref="Peek"/>
    /// <returns>The element and its priority.</returns>
    public async ValueTask<(TElement Element, TPriority Priority)> PeekAsync(CancellationToken cancellationToken = default)
    {
        var (found, element, priority) = await NextAsync(cancellationToken).ConfigureAwait(false);
        return found ? (element, priority) : throw QueueErrors.Empty();
    }

    /// <summary>The element with the lowest priority, which stays in the queue.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryPeek([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        (bool found, element, priority) = Next();
        return found;
    }

    /// <summary>The element with the lowest priority, which stays in the queue.</summary>
    /// <returns>Whether there is one, the element, and its priority.</returns>
    public ValueTask<(bool Found, TElement Element, TPriority Priority)> TryPeekAsync(CancellationToken cancellationToken = default) =>
        NextAsync(cancellationToken);

    /// <summary>Removes an element that equals this one, compared as data: of several the one that would leave first. It counts as worked on.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(TElement element) => Remove(element, out _, out _);

    /// <inheritdoc cref="Remove(TElement)"/>
    public bool Remove(TElement element, [MaybeNullWhen(false)] out TElement removedElement, [MaybeNullWhen(false)] out TPriority priority)
    {
        (bool found, removedElement, priority) = RemoveFirst(element);
        return found;
    }

    /// <inheritdoc cref="Remove(TElement)"/>
    /// <returns>Whether there was one, the element, and its priority.</returns>
    public ValueTask<(bool Found, TElement Element, TPriority Priority)> RemoveAsync(TElement element, CancellationToken cancellationToken = default) =>
        RemoveFirstAsync(element, cancellationToken);

    /// <summary>
    /// Receives the next element under a lease; blocks until there is one. It is gone from the queue once the lease is acknowledged; until then it is
    /// out, and goes back to its place when the lease is disposed or this process ends.
    /// </summary>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public PriorityItemLease<TElement, TPriority> Receive(CancellationToken cancellationToken = default) => Receive(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Receives the next element under a lease that ends by itself; blocks until there is one.</summary>
    /// <param name="expiresAfter">How long the element may be held, by the manager's clock, before it goes back to its place.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or longer than 24 days.</exception>
    public PriorityItemLease<TElement, TPriority> Receive(TimeSpan expiresAfter, CancellationToken cancellationToken = default) =>
        Held(Lease(Timeout.InfiniteTimeSpan, LeaseTime.Check(expiresAfter), cancellationToken)) ?? throw QueueErrors.Completed();

    /// <inheritdoc cref="Receive(CancellationToken)"/>
    public ValueTask<PriorityItemLease<TElement, TPriority>> ReceiveAsync(CancellationToken cancellationToken = default) => ReceiveAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <inheritdoc cref="Receive(TimeSpan, CancellationToken)"/>
    public async ValueTask<PriorityItemLease<TElement, TPriority>> ReceiveAsync(TimeSpan expiresAfter, CancellationToken cancellationToken = default) =>
        Held(await LeaseAsync(Timeout.InfiniteTimeSpan, LeaseTime.Check(expiresAfter), cancellationToken).ConfigureAwait(false))
            ?? throw QueueErrors.Completed();

    /// <summary>Receives the next element under a lease, if there is one.</summary>
    public bool TryReceive([NotNullWhen(true)] out PriorityItemLease<TElement, TPriority>? lease) => TryReceive(out lease, TimeSpan.Zero);

    /// <summary>Receives the next element under a lease; blocks for at most <paramref name="timeout"/> until there is one.</summary>
    /// <param name="lease">The element's handle, if there was one.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="expiresAfter">How long the element may be held, by the manager's clock; null for as long as this process lives.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False after the time-out, or when the queue is completed.</returns>
    public bool TryReceive(
        [NotNullWhen(true)] out PriorityItemLease<TElement, TPriority>? lease, TimeSpan timeout, TimeSpan? expiresAfter = null, CancellationToken cancellationToken = default)
    {
        lease = Held(Lease(WaitTime.Check(timeout), LeaseTime.Check(expiresAfter ?? Timeout.InfiniteTimeSpan), cancellationToken));
        return lease is not null;
    }

    /// <summary>Receives the next element under a lease, waiting for at most <paramref name="timeout"/> until there is one.</summary>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="expiresAfter">How long the element may be held, by the manager's clock; null for as long as this process lives.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The element's handle; null after the time-out, or when the queue is completed.</returns>
    public async ValueTask<PriorityItemLease<TElement, TPriority>?> TryReceiveAsync(
        TimeSpan timeout, TimeSpan? expiresAfter = null, CancellationToken cancellationToken = default)
    {
        var leaseTime = LeaseTime.Check(expiresAfter ?? Timeout.InfiniteTimeSpan);
        return Held(await LeaseAsync(WaitTime.Check(timeout), leaseTime, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Takes elements as they come, until the queue is completed.</summary>
    public IEnumerable<(TElement Element, TPriority Priority)> GetConsumingEnumerable(CancellationToken cancellationToken = default)
    {
        while (TryDequeue(out var element, out var priority, Timeout.InfiniteTimeSpan, cancellationToken))
        {
            yield return (element, priority);
        }
    }

    /// <summary>Takes elements as they come, until the queue is completed.</summary>
    public async IAsyncEnumerable<(TElement Element, TPriority Priority)> GetConsumingAsyncEnumerable(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var (found, element, priority) = await TakeAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            if (!found)
            {
                yield break;
            }

            yield return (element, priority);
        }
    }

    /// <summary>A copy of all elements with their priorities, in the order in which they leave; they stay in the queue.</summary>
    public (TElement Element, TPriority Priority)[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<(TElement Element, TPriority Priority)[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>A copy of all elements with their priorities as a list, in the order in which they leave; they stay in the queue.</summary>
    public List<(TElement Element, TPriority Priority)> ToList() => SnapshotEnumeration.ToList(ToArray());

    /// <summary>Enumerates a snapshot of the elements, which stay in the queue.</summary>
    public IEnumerator<(TElement Element, TPriority Priority)> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IItemLeaseOwner.Acknowledge(long leaseId) => AcknowledgeLease(leaseId);

    ValueTask IItemLeaseOwner.AcknowledgeAsync(long leaseId, CancellationToken cancellationToken) => AcknowledgeLeaseAsync(leaseId, cancellationToken);

    void IItemLeaseOwner.Release(long leaseId) => ReleaseLease(leaseId);

    ValueTask IItemLeaseOwner.ReleaseAsync(long leaseId) => ReleaseLeaseAsync(leaseId);

    DateTimeOffset? IItemLeaseOwner.Renew(long leaseId, TimeSpan leaseTime) => RenewLease(leaseId, leaseTime);

    ValueTask<DateTimeOffset?> IItemLeaseOwner.RenewAsync(long leaseId, TimeSpan leaseTime, CancellationToken cancellationToken) =>
        RenewLeaseAsync(leaseId, leaseTime, cancellationToken);

    private PriorityItemLease<TElement, TPriority>? Held((ItemGrant Grant, TElement Element, TPriority Priority) given) =>
        given.Grant.LeaseId == 0 ? null : new PriorityItemLease<TElement, TPriority>(this, given.Grant, given.Element, given.Priority);
}
