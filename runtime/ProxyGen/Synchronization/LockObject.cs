using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedLock"/>.
/// <code>
/// _holding null      free; nobody waits
/// _holding not null  held by a session under a fencing token; _waiters wait, in the order in which they came
/// </code>
/// A lease belongs to a session and its token, never to a thread. It ends by Release, or with its session: then the next holder is told
/// that it was abandoned. Time-outs, cancellations and ended sessions come without the object's guard, so there is a lock of its own.
/// </summary>
[Shared]
[BuiltInProxy("SharedLock")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LockObject
{
    private readonly Lock _lock = new();
    private readonly LinkedList<CallWaiter<LockGrant>> _waiters = [];
    private Holding? _holding;
    private long _lastToken;
    private bool _wasAbandoned;

    /// <summary>Whether somebody holds the lock. It may have changed when you look.</summary>
    public bool IsHeld
    {
        get
        {
            lock (_lock)
            {
                return _holding is not null;
            }
        }
    }

    /// <summary>Acquires the lock, waiting for at most <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<LockGrant> ObtainAsync(TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_lock)
        {
            if (_holding is null)
            {
                return new ValueTask<LockGrant>(Grant(call.Session));
            }

            if (timeout == TimeSpan.Zero)
            {
                return default;
            }

            var waiter = new CallWaiter<LockGrant>(call);
            _waiters.AddLast(waiter);
            waiter.Watch(timeout, GiveUp, cancellationToken);
            return new ValueTask<LockGrant>(waiter.Task);
        }
    }

    /// <summary>Ends the lease of this token.</summary>
    /// <exception cref="SynchronizationLockException">The lease has ended already.</exception>
    [NotPublic]
    public void Release(long fencingToken)
    {
        lock (_lock)
        {
            if (_holding is null || _holding.FencingToken != fencingToken)
            {
                throw new SynchronizationLockException($"The lease with fencing token {fencingToken} has ended already.");
            }

            _holding.Session.RemoveHolding(_holding);
            PassOn(wasAbandoned: false);
        }
    }

    private LockGrant Grant(Session session)
    {
        _holding = new Holding(this, session, ++_lastToken);
        var grant = new LockGrant(_holding.FencingToken, _wasAbandoned);
        _wasAbandoned = false;
        session.AddHolding(_holding);
        return grant;
    }

    private void PassOn(bool wasAbandoned)
    {
        _holding = null;
        _wasAbandoned = wasAbandoned;
        while (_holding is null && _waiters.First is { } first)
        {
            // A waiter whose session has ended abandons the lease at once, and the next one gets it.
            _waiters.RemoveFirst();
            first.Value.Finish(Grant(first.Value.Call.Session));
        }
    }

    private void Abandon(Holding holding)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_holding, holding))
            {
                PassOn(wasAbandoned: true);
            }
        }
    }

    private void GiveUp(CallWaiter<LockGrant> waiter, bool isCancelled)
    {
        lock (_lock)
        {
            if (!_waiters.Remove(waiter))
            {
                return;
            }

            if (isCancelled)
            {
                waiter.Cancel();
            }
            else
            {
                waiter.Finish(default);
            }
        }
    }

    private sealed class Holding(LockObject owner, Session session, long fencingToken) : ISharedHolding
    {
        public Session Session { get; } = session;

        public long FencingToken { get; } = fencingToken;

        public void Abandon() => owner.Abandon(this);
    }
}
