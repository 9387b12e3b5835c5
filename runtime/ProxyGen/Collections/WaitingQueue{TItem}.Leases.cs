using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>Items that are held until they are acknowledged.</content>
internal sealed partial class WaitingQueue<TItem>
{
    /// <summary>The item has been worked on: it is gone, and counts as done.</summary>
    /// <exception cref="InvalidOperationException">The lease has ended.</exception>
    public void Acknowledge(long leaseId)
    {
        lock (_lock)
        {
            End(Find(leaseId));
            MarkDone(1);
            Settle();
        }
    }

    /// <summary>The item goes back to its place.</summary>
    /// <exception cref="InvalidOperationException">The lease has ended.</exception>
    public void Release(long leaseId)
    {
        lock (_lock)
        {
            TakeBackHeld(Find(leaseId));
        }
    }

    /// <summary>The lease's time begins anew.</summary>
    /// <returns>When it will be over; null for never.</returns>
    /// <exception cref="InvalidOperationException">The lease has ended.</exception>
    public DateTimeOffset? Renew(long leaseId, TimeSpan time)
    {
        lock (_lock)
        {
            var lease = Find(leaseId);
            lease.Extend(time);
            return lease.ExpiresAt;
        }
    }

    /// <summary>Whoever held the item has ended, or never had it.</summary>
    public void TakeBack(LeasedItem<TItem> lease)
    {
        lock (_lock)
        {
            if (_leases.ContainsKey(lease.Id))
            {
                TakeBackHeld(lease);
            }
        }
    }

    /// <summary>A lease's time is over, unless it has begun anew.</summary>
    public void TakeBackExpired(LeasedItem<TItem> lease, int extension)
    {
        lock (_lock)
        {
            if (lease.IsTimedBy(extension))
            {
                TakeBack(lease);
            }
        }
    }

    private bool TryLease(TimeSpan time, IncomingCall call, out Taken<TItem> taken)
    {
        taken = default;
        var session = call.Session;
        _store.TryTake(out var item);
        var lease = new LeasedItem<TItem>(this, session, session.Runtime.NextFencingToken(), item with { Deliveries = item.Deliveries + 1 });
        if (!session.TryAddHolding(lease))
        {
            _store.PutBack(item);
            return false;
        }

        lease.Extend(time);
        _leases.Add(lease.Id, lease);
        call.RequireConfirmation(lease);
        taken = new Taken<TItem>(true, item.Value, Lease: lease);
        return true;
    }

    private LeasedItem<TItem> Find(long leaseId) => _leases.GetValueOrDefault(leaseId) ?? throw new InvalidOperationException(
        "The lease of this item has ended: it was acknowledged or released before, or its time was over. In the latter case the item has gone back to "
        + "the queue, and somebody else may work on it. Receive with more time, or renew the lease while you work.");

    private void TakeBackHeld(LeasedItem<TItem> lease)
    {
        End(lease);
        _store.PutBack(lease.Item);
        Settle();
    }

    private void End(LeasedItem<TItem> lease)
    {
        _leases.Remove(lease.Id);
        lease.End();
    }
}
