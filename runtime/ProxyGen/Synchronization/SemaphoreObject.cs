using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedSemaphore"/>: a <see cref="LeaseGate"/> under a <see cref="PermitRule"/>.
/// <code>
/// available   anybody may have them
/// leased      a session holds them; they come back when the lease or the session ends
/// used up     nobody holds them: taken by Wait, put back by Release if at all
/// </code>
/// Available and leased together never exceed the maximum, so a lease always finds room to come back.
/// </summary>
[Shared]
[BuiltInProxy("SharedSemaphore")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SemaphoreObject
{
    private readonly PermitRule _rule;
    private readonly LeaseGate _gate;

    /// <summary>Creates a semaphore that may grow.</summary>
    /// <param name="initialCount">How many permits it has at first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public SemaphoreObject(int initialCount)
        : this(initialCount, int.MaxValue)
    {
    }

    /// <summary>Creates a semaphore with a maximum.</summary>
    /// <param name="initialCount">How many permits it has at first.</param>
    /// <param name="maximumCount">How many it may ever have: to release more throws <see cref="SemaphoreFullException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above the maximum, or the maximum is below 1.</exception>
    public SemaphoreObject(int initialCount, int maximumCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(initialCount, maximumCount);
        MaximumCount = maximumCount;
        _rule = new PermitRule(initialCount, maximumCount);
        _gate = new LeaseGate(_rule);
    }

    /// <summary>How many permits can be had now. It may have changed when you look.</summary>
    public int CurrentCount
    {
        get
        {
            lock (_gate.Sync)
            {
                return _rule.Available;
            }
        }
    }

    /// <summary>How many permits there may ever be.</summary>
    public int MaximumCount { get; }

    /// <summary>How many wait for permits. It may have changed when you look.</summary>
    public int WaitingCount
    {
        get
        {
            lock (_gate.Sync)
            {
                return _gate.WaitingCount;
            }
        }
    }

    /// <summary>Puts permits back that were taken by <c>Wait</c>, or adds new ones. Those of a lease come back with the lease.</summary>
    /// <param name="releaseCount">How many.</param>
    /// <returns>How many could be had before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="SemaphoreFullException">
    /// There would be more than the maximum, permits held under leases included. Nothing was released.
    /// </exception>
    public int Release(int releaseCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(releaseCount, 1);
        lock (_gate.Sync)
        {
            int before = _rule.Available;
            if (before + _gate.LeasedAmount + releaseCount > MaximumCount)
            {
                throw new SemaphoreFullException(
                    $"Releasing {releaseCount} would bring the semaphore above its maximum of {MaximumCount}: "
                    + $"{before} can be had and {_gate.LeasedAmount} are held.");
            }

            _rule.Leave(releaseCount);
            _gate.Admit();
            return before;
        }
    }

    /// <summary>Obtains permits, waiting for at most <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<LockGrant> ObtainAsync(
        int count, bool isHeld, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumCount);
        return _gate.ObtainAsync(count, timeout, call, cancellationToken, isHeld);
    }

    /// <summary>Ends the lease of this token.</summary>
    /// <exception cref="SynchronizationLockException">The lease has ended already.</exception>
    [NotPublic]
    public void EndLease(long fencingToken) => _gate.End(fencingToken);
}
