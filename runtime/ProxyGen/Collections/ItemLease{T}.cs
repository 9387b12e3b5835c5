using ProxyGen.Collections;

namespace ProxyGen;

/// <summary>
/// The handle of an item received from a queue: acknowledge it when the item has been worked on. Disposed without that, or when its time is
/// over or the process ends, the item goes back to its place in the queue. It belongs to nobody in particular: any thread may end it, once.
/// </summary>
/// <typeparam name="T">The item.</typeparam>
public class ItemLease<T> : IDisposable, IAsyncDisposable
{
    private readonly IItemLeaseOwner _owner;
    private readonly long _id;
    private int _isEnded;

    internal ItemLease(IItemLeaseOwner owner, ItemGrant grant, T item)
    {
        _owner = owner;
        _id = grant.LeaseId;
        Item = item;
        DeliveryCount = grant.DeliveryCount;
        ExpiresAt = grant.ExpiresAt;
    }

    /// <summary>The item.</summary>
    public T Item { get; }

    /// <summary>
    /// How often the item has been handed out, this time included: 1 for the first time. Whoever had it before has not acknowledged it; an item
    /// that comes back again and again may be what ends those who work on it.
    /// </summary>
    public int DeliveryCount { get; }

    /// <summary>When the item goes back by itself, by the manager's clock; null for not before this process ends.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>Cancelled when the manager, and the queue with it, is lost.</summary>
    public CancellationToken Lost => _owner.Lost;

    /// <summary>Says that the item has been worked on: it is gone for good, and counts as marked done.</summary>
    /// <exception cref="InvalidOperationException">The lease has ended, or its time was over and the item has gone back to the queue.</exception>
    /// <exception cref="ManagerLostException">The manager is lost, and the queue with it.</exception>
    public void Acknowledge()
    {
        Begin();
        _owner.Acknowledge(_id);
    }

    /// <inheritdoc cref="Acknowledge"/>
    public ValueTask AcknowledgeAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Begin();
        return _owner.AcknowledgeAsync(_id, cancellationToken);
    }

    /// <summary>Gives the item back to its place in the queue.</summary>
    /// <exception cref="InvalidOperationException">The lease has ended, or its time was over.</exception>
    /// <exception cref="ManagerLostException">The manager is lost, and the queue with it.</exception>
    public void Release()
    {
        Begin();
        _owner.Release(_id);
    }

    /// <inheritdoc cref="Release"/>
    public ValueTask ReleaseAsync()
    {
        Begin();
        return _owner.ReleaseAsync(_id);
    }

    /// <summary>Lets the lease's time begin anew.</summary>
    /// <param name="expiresAfter">How long the item may be held from now on; <see cref="Timeout.InfiniteTimeSpan"/> for as long as this process lives.</param>
    /// <exception cref="InvalidOperationException">The lease has ended, or its time was over and the item has gone back to the queue.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero, or longer than 24 days.</exception>
    public void Renew(TimeSpan expiresAfter) => ExpiresAt = _owner.Renew(_id, LeaseTime.Check(expiresAfter));

    /// <inheritdoc cref="Renew"/>
    public async ValueTask RenewAsync(TimeSpan expiresAfter, CancellationToken cancellationToken = default) =>
        ExpiresAt = await _owner.RenewAsync(_id, LeaseTime.Check(expiresAfter), cancellationToken).ConfigureAwait(false);

    /// <summary>Gives the item back, unless it was acknowledged or given back. Does nothing when the time was over, or the manager is lost.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (!TryBegin())
        {
            return;
        }

        try
        {
            _owner.Release(_id);
        }
        catch (Exception exception) when (IsOver(exception))
        {
            // The item has gone back without this, or there is no queue any more.
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (!TryBegin())
        {
            return;
        }

        try
        {
            await _owner.ReleaseAsync(_id).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOver(exception))
        {
            // The item has gone back without this, or there is no queue any more.
        }
    }

    private static bool IsOver(Exception exception) => exception is ManagerLostException or InvalidOperationException;

    private bool TryBegin() => Interlocked.Exchange(ref _isEnded, 1) == 0;

    private void Begin()
    {
        if (!TryBegin())
        {
            throw new InvalidOperationException("This lease has ended: its item was acknowledged or given back before.");
        }
    }
}
