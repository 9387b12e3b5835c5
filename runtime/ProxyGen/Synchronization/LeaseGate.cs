using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>
/// What all locks and the semaphore have in common: leases that belong to sessions, and a fair queue of those who want one.
/// <code>
/// Asked      Obtain: at once if the rule lets it in and nobody waits, else in the queue
/// Held       the session has the lease among its holdings                 ends by End, or with the session: then it is abandoned
/// Used up    a request without a lease: nobody holds it; it goes back only if the process dies before it has received it
/// </code>
/// Whenever something ends or somebody gives up, those at the head of the queue enter as long as the rule allows it; nobody overtakes.
/// A lease belongs to a session and its token, never to a thread. Time-outs, cancellations and ended sessions come without the object's
/// guard, so there is a lock of its own.
/// </summary>
internal sealed class LeaseGate : ILeaseSource
{
    private readonly ILeaseRule _rule;
    private readonly WaiterQueue<LockGrant> _waiters;
    private readonly Dictionary<long, HeldLease> _leases = [];
    private readonly UnconfirmedAction?[] _usedUp = new UnconfirmedAction?[8];
    private bool _wasAbandoned;

    public LeaseGate(ILeaseRule rule)
    {
        _rule = rule;
        _waiters = new WaiterQueue<LockGrant>(Sync, GiveUp);
    }

    public Lock Sync { get; } = new();

    /// <summary>How many leases there are. Under the lock.</summary>
    public int LeaseCount => _leases.Count;

    /// <summary>What all leases amount to. Under the lock.</summary>
    public long LeasedAmount { get; private set; }

    /// <summary>How many wait. Under the lock.</summary>
    public int WaitingCount => _waiters.Count;

    /// <summary>Obtains a lease.</summary>
    /// <param name="amount">What the rule understands.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="call">Who asks.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <param name="isHeld">Whether a lease is wanted.</param>
    /// <param name="isUrgent">Whether it goes before all others.</param>
    /// <returns>The lease; the default value after the time-out.</returns>
    public ValueTask<LockGrant> ObtainAsync(
        int amount, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken, bool isHeld = true, bool isUrgent = false)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (Sync)
        {
            if ((isUrgent || _waiters.Count == 0) && _rule.CanEnter(amount))
            {
                return TryGrant(call, amount, isHeld, out var grant)
                    ? new ValueTask<LockGrant>(grant)
                    : ValueTask.FromCanceled<LockGrant>(new CancellationToken(canceled: true));
            }

            return timeout == TimeSpan.Zero
                ? default
                : new ValueTask<LockGrant>(_waiters.WaitAsync(new LeaseRequest(call, amount, isHeld), timeout, cancellationToken, isUrgent));
        }
    }

    /// <summary>Obtains a lease for somebody who had to give up one of these: waits as long as it takes, while its process lives.</summary>
    public Task<LockGrant> ReenterAsync(int amount, IncomingCall call)
    {
        lock (Sync)
        {
            return ObtainAsync(amount, Timeout.InfiniteTimeSpan, call, call.Session.Ended).AsTask();
        }
    }

    /// <summary>Ends a lease.</summary>
    /// <exception cref="SynchronizationLockException">It has ended already, or is one of something else.</exception>
    public void End(long fencingToken)
    {
        lock (Sync)
        {
            var lease = Find(fencingToken);
            lease.Session.RemoveLease(fencingToken);
            Remove(lease);
            Admit();
        }
    }

    /// <summary>The lease of this token. Under the lock.</summary>
    /// <exception cref="SynchronizationLockException">It has ended already, or is one of something else.</exception>
    public HeldLease Find(long fencingToken) => _leases.TryGetValue(fencingToken, out var lease)
        ? lease
        : throw new SynchronizationLockException(
            $"The lease with fencing token {fencingToken} has ended already, or is no lease of this object.");

    /// <summary>The session that holds a lease has ended.</summary>
    public void Abandon(long fencingToken)
    {
        lock (Sync)
        {
            if (_leases.TryGetValue(fencingToken, out var lease))
            {
                Remove(lease);
                _wasAbandoned |= _rule.BeginsAbandonment(lease.Amount);
                Admit();
            }
        }
    }

    /// <summary>Lets in those at the head of the queue whom the rule allows. Under the lock.</summary>
    public void Admit()
    {
        while (_waiters.First is LeaseRequest first && _rule.CanEnter(first.Amount) && _waiters.TryTake(out _))
        {
            if (TryGrant(first.Call, first.Amount, first.IsHeld, out var grant))
            {
                first.Finish(grant);
            }
            else
            {
                first.Cancel();
            }
        }
    }

    // False: its session has ended. Whoever died while waiting has abandoned nothing.
    private bool TryGrant(IncomingCall call, int amount, bool isHeld, out LockGrant grant)
    {
        var session = call.Session;
        grant = new LockGrant(session.Runtime.NextFencingToken(), _wasAbandoned);
        if (isHeld)
        {
            if (!session.TryAddLease(grant.FencingToken, this))
            {
                return false;
            }

            _leases.Add(grant.FencingToken, new HeldLease(session, grant.FencingToken, amount));
            LeasedAmount += amount;
        }
        else
        {
            call.RequireConfirmation(UsedUp(amount));
        }

        _wasAbandoned &= !_rule.EndsAbandonment(amount);
        _rule.Enter(amount);
        return true;
    }

    // Small amounts are the usual ones; theirs are made once.
    private UnconfirmedAction UsedUp(int amount) =>
        (uint)amount < (uint)_usedUp.Length ? _usedUp[amount] ??= CreateUsedUp(amount) : CreateUsedUp(amount);

    private UnconfirmedAction CreateUsedUp(int amount) => new(() => TakeBack(amount));

    private void Remove(HeldLease lease)
    {
        _leases.Remove(lease.FencingToken);
        LeasedAmount -= lease.Amount;
        _rule.Leave(lease.Amount);
    }

    private void TakeBack(int amount)
    {
        lock (Sync)
        {
            _rule.Leave(amount);
            Admit();
        }
    }

    private void GiveUp(CallWaiter<LockGrant> waiter, bool isCancelled)
    {
        waiter.GiveUp(isCancelled);

        // It may have been what those behind it could not overtake.
        Admit();
    }
}
