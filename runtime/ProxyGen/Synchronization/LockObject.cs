using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>The manager's side of <see cref="SharedLock"/>: a <see cref="LeaseGate"/> that lets in one at a time.</summary>
[Shared]
[BuiltInProxy("SharedLock")]
[EditorBrowsable(EditorBrowsableState.Never)]
public class LockObject
{
    /// <summary>Whether somebody holds the lock. It may have changed when you look.</summary>
    public bool IsHeld
    {
        get
        {
            lock (Gate.Sync)
            {
                return Gate.LeaseCount > 0;
            }
        }
    }

    /// <summary>How many wait for the lock. It may have changed when you look.</summary>
    public int WaitingCount
    {
        get
        {
            lock (Gate.Sync)
            {
                return Gate.WaitingCount;
            }
        }
    }

    internal LeaseGate Gate { get; } = new(new ExclusiveRule());

    /// <summary>Acquires the lock, waiting for at most <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<LockGrant> ObtainAsync(TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default) =>
        Gate.ObtainAsync(1, timeout, call, cancellationToken);

    /// <summary>Ends the lease of this token.</summary>
    /// <exception cref="SynchronizationLockException">The lease has ended already.</exception>
    [NotPublic]
    public void EndLease(long fencingToken) => Gate.End(fencingToken);
}
