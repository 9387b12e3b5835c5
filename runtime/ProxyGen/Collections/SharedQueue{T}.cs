using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ProxyGen.Collections;
using ProxyGen.Manager;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// A first-in-first-out queue that lives in a manager, with or without bounds. Waiting costs no thread in the manager; who comes first is
/// served first. An item that a process has been handed but not received when it ends goes back to its place; one that was received by
/// <c>Receive</c> does so as well unless it was acknowledged. Enumerating the queue enumerates a snapshot.
/// </summary>
/// <typeparam name="T">The items: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedQueue<T> : IReadOnlyCollection<T>, ISnapshotSource<T>, IItemLeaseOwner
{
    CancellationToken IItemLeaseOwner.Lost => Reference.Channel.Lost;

    /// <summary>Adds an item; blocks for at most <paramref name="timeout"/> while the queue is full.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    public bool TryEnqueue(T item, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        Add(item, WaitTime.Check(timeout), cancellationToken);

    /// <summary>Adds an item, waiting for at most <paramref name="timeout"/> while the queue is full.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    public ValueTask<bool> TryEnqueueAsync(T item, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        AddAsync(item, WaitTime.Check(timeout), cancellationToken);

    /// <summary>Takes the oldest item; blocks until there is one.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public T Dequeue(CancellationToken cancellationToken = default)
    {
        var (found, item) = Take(Timeout.InfiniteTimeSpan, cancellationToken);
        return found ? item : throw QueueErrors.Completed();
    }

    /// <summary>Takes the oldest item, waiting until there is one.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public async ValueTask<T> DequeueAsync(CancellationToken cancellationToken = default)
    {
        var (found, item) = await TakeAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return found ? item : throw QueueErrors.Completed();
    }

    /// <summary>Takes the oldest item if there is one.</summary>
    public bool TryDequeue([MaybeNullWhen(false)] out T item) => TryDequeue(out item, TimeSpan.Zero);

    /// <summary>Takes the oldest item; blocks for at most <paramref name="timeout"/> until there is one.</summary>
    /// <returns>False after the time-out, or when the queue is completed.</returns>
    public bool TryDequeue([MaybeNullWhen(false)] out T item, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        (bool found, item) = Take(WaitTime.Check(timeout), cancellationToken);
        return found;
    }

    /// <summary>Takes the oldest item, waiting for at most <paramref name="timeout"/> until there is one.</summary>
    /// <returns>Whether there was one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryDequeueAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        TakeAsync(WaitTime.Check(timeout), cancellationToken);

    /// <summary>
    /// Takes up to <paramref name="maxCount"/> of the oldest items in one step; blocks until there is at least one. If the process ends before it has
    /// received them, all go back to their places.
    /// </summary>
    /// <returns>The items in order, at least one. All must fit into one message.</returns>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is below 1.</exception>
    public T[] DequeueRange(int maxCount, CancellationToken cancellationToken = default) =>
        QueueErrors.NotNone(TakeRange(maxCount, Timeout.InfiniteTimeSpan, cancellationToken));

    /// <inheritdoc cref="DequeueRange"/>
    public async ValueTask<T[]> DequeueRangeAsync(int maxCount, CancellationToken cancellationToken = default) =>
        QueueErrors.NotNone(await TakeRangeAsync(maxCount, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false));

    /// <summary>Takes up to <paramref name="maxCount"/> of the oldest items in one step, if there are any.</summary>
    /// <returns>Whether there were any.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is below 1.</exception>
    public bool TryDequeueRange(int maxCount, out T[] items) => TryDequeueRange(maxCount, out items, TimeSpan.Zero);

    /// <summary>
    /// Takes up to <paramref name="maxCount"/> of the oldest items in one step; blocks for at most <paramref name="timeout"/> until there is at least one.
    /// </summary>
    /// <returns>False after the time-out, or when the queue is completed; the array is empty then.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is below 1.</exception>
    public bool TryDequeueRange(int maxCount, out T[] items, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        items = TakeRange(maxCount, WaitTime.Check(timeout), cancellationToken);
        return items.Length > 0;
    }

    /// <summary>
    /// Takes up to <paramref name="maxCount"/> of the oldest items in one step, waiting for at most <paramref name="timeout"/> until there is at least one.
    /// </summary>
    /// <returns>The items; none after the time-out, or when the queue is completed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is below 1.</exception>
    public ValueTask<T[]> TryDequeueRangeAsync(int maxCount, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        TakeRangeAsync(maxCount, WaitTime.Check(timeout), cancellationToken);

    /// <summary>The oldest item, which stays in the queue.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty.</exception>
    public T Peek() => TryPeek(out var item) ? item : throw QueueErrors.Empty();

    /// <inheritdoc cref="Peek"/>
    public async ValueTask<T> PeekAsync(CancellationToken cancellationToken = default)
    {
        var (found, item) = await OldestAsync(cancellationToken).ConfigureAwait(false);
        return found ? item : throw QueueErrors.Empty();
    }

    /// <summary>The oldest item, which stays in the queue.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryPeek([MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = Oldest();
        return found;
    }

    /// <summary>The oldest item, which stays in the queue.</summary>
    /// <returns>Whether there is one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryPeekAsync(CancellationToken cancellationToken = default) => OldestAsync(cancellationToken);

    /// <summary>
    /// Receives the oldest item under a lease; blocks until there is one. It is gone from the queue once the lease is acknowledged; until then it is
    /// out, and goes back to its place when the lease is disposed or this process ends.
    /// </summary>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public ItemLease<T> Receive(CancellationToken cancellationToken = default) => Receive(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Receives the oldest item under a lease that ends by itself; blocks until there is an item.</summary>
    /// <param name="expiresAfter">How long the item may be held, by the manager's clock, before it goes back to its place.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or longer than 24 days.</exception>
    public ItemLease<T> Receive(TimeSpan expiresAfter, CancellationToken cancellationToken = default) =>
        Held(Lease(Timeout.InfiniteTimeSpan, LeaseTime.Check(expiresAfter), cancellationToken)) ?? throw QueueErrors.Completed();

    /// <inheritdoc cref="Receive(CancellationToken)"/>
    public ValueTask<ItemLease<T>> ReceiveAsync(CancellationToken cancellationToken = default) => ReceiveAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <inheritdoc cref="Receive(TimeSpan, CancellationToken)"/>
    public async ValueTask<ItemLease<T>> ReceiveAsync(TimeSpan expiresAfter, CancellationToken cancellationToken = default) =>
        Held(await LeaseAsync(Timeout.InfiniteTimeSpan, LeaseTime.Check(expiresAfter), cancellationToken).ConfigureAwait(false))
            ?? throw QueueErrors.Completed();

    /// <summary>Receives the oldest item under a lease, if there is one.</summary>
    public bool TryReceive([NotNullWhen(true)] out ItemLease<T>? lease) => TryReceive(out lease, TimeSpan.Zero);

    /// <summary>Receives the oldest item under a lease; blocks for at most <paramref name="timeout"/> until there is one.</summary>
    /// <param name="lease">The item's handle, if there was one.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="expiresAfter">How long the item may be held, by the manager's clock; null for as long as this process lives.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False after the time-out, or when the queue is completed.</returns>
    public bool TryReceive(
        [NotNullWhen(true)] out ItemLease<T>? lease, TimeSpan timeout, TimeSpan? expiresAfter = null, CancellationToken cancellationToken = default)
    {
        lease = Held(Lease(WaitTime.Check(timeout), LeaseTime.Check(expiresAfter ?? Timeout.InfiniteTimeSpan), cancellationToken));
        return lease is not null;
    }

    /// <summary>Receives the oldest item under a lease, waiting for at most <paramref name="timeout"/> until there is one.</summary>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="expiresAfter">How long the item may be held, by the manager's clock; null for as long as this process lives.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The item's handle; null after the time-out, or when the queue is completed.</returns>
    public async ValueTask<ItemLease<T>?> TryReceiveAsync(
        TimeSpan timeout, TimeSpan? expiresAfter = null, CancellationToken cancellationToken = default)
    {
        var leaseTime = LeaseTime.Check(expiresAfter ?? Timeout.InfiniteTimeSpan);
        return Held(await LeaseAsync(WaitTime.Check(timeout), leaseTime, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Takes items as they come, until the queue is completed.</summary>
    public IEnumerable<T> GetConsumingEnumerable(CancellationToken cancellationToken = default)
    {
        while (TryDequeue(out var item, Timeout.InfiniteTimeSpan, cancellationToken))
        {
            yield return item;
        }
    }

    /// <summary>Takes items as they come, until the queue is completed.</summary>
    public async IAsyncEnumerable<T> GetConsumingAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var (found, item) = await TakeAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            if (!found)
            {
                yield break;
            }

            yield return item;
        }
    }

    /// <summary>A copy of all items, oldest first; they stay in the queue.</summary>
    public T[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>A copy of all items as a list, oldest first; they stay in the queue.</summary>
    public List<T> ToList() => SnapshotEnumeration.ToList(ToArray());

    /// <summary>Enumerates a snapshot of the items, which stay in the queue.</summary>
    public IEnumerator<T> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IItemLeaseOwner.Acknowledge(long leaseId) => AcknowledgeLease(leaseId);

    ValueTask IItemLeaseOwner.AcknowledgeAsync(long leaseId, CancellationToken cancellationToken) => AcknowledgeLeaseAsync(leaseId, cancellationToken);

    void IItemLeaseOwner.Release(long leaseId) => ReleaseLease(leaseId);

    ValueTask IItemLeaseOwner.ReleaseAsync(long leaseId) => ReleaseLeaseAsync(leaseId);

    DateTimeOffset? IItemLeaseOwner.Renew(long leaseId, TimeSpan leaseTime) => RenewLease(leaseId, leaseTime);

    ValueTask<DateTimeOffset?> IItemLeaseOwner.RenewAsync(long leaseId, TimeSpan leaseTime, CancellationToken cancellationToken) =>
        RenewLeaseAsync(leaseId, leaseTime, cancellationToken);

    private ItemLease<T>? Held((ItemGrant Grant, T Item) given) =>
        given.Grant.LeaseId == 0 ? null : new ItemLease<T>(this, given.Grant, given.Item);
}
