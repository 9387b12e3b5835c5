using ProxyGen.Manager;
using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>
/// Lets the holder of a <see cref="SharedLock"/> wait until another holder says that something has changed, as <see cref="Monitor"/> does
/// within a process. Create it with its lock: <c>manager.CreateCondition(gate)</c>.
/// <para>Waiting gives up the lock and acquires it again before it returns, whatever ended the wait; the lease is held under a new fencing
/// token then. Predicates are evaluated in the caller's process, under the lock. A pulse wakes waiters in the order in which they came; it
/// is not lost with a waiter that dies.</para>
/// </summary>
public sealed partial class SharedCondition
{
    /// <summary>Waits for a pulse; blocks.</summary>
    /// <param name="lease">The caller's lease of the lock.</param>
    /// <param name="cancellationToken">Ends the wait; the lock is held again when the exception is thrown.</param>
    /// <exception cref="SynchronizationLockException">The lease has been released, or is one of another lock.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public void Wait(SharedLease lease, CancellationToken cancellationToken = default) =>
        WaitOnce(lease, Timeout.InfiniteTimeSpan, 0, cancellationToken);

    /// <summary>Waits for a pulse.</summary>
    /// <inheritdoc cref="Wait"/>
    public async ValueTask WaitAsync(SharedLease lease, CancellationToken cancellationToken = default) =>
        await WaitOnceAsync(lease, Timeout.InfiniteTimeSpan, 0, cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for a pulse for at most <paramref name="timeout"/>; blocks.</summary>
    /// <returns>Whether there was one. The lock is held again in both cases, which may take longer than the time-out.</returns>
    /// <inheritdoc cref="Wait"/>
    public bool TryWait(SharedLease lease, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        WaitOnce(lease, timeout, 0, cancellationToken).Reason == WakeReason.Pulsed;

    /// <summary>Waits for a pulse for at most <paramref name="timeout"/>.</summary>
    /// <inheritdoc cref="TryWait"/>
    public async ValueTask<bool> TryWaitAsync(SharedLease lease, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        (await WaitOnceAsync(lease, timeout, 0, cancellationToken).ConfigureAwait(false)).Reason == WakeReason.Pulsed;

    /// <summary>Waits until something is so; blocks. It is looked at now and after each pulse.</summary>
    /// <param name="lease">The caller's lease of the lock.</param>
    /// <param name="predicate">Whether it is so. Called in this process, while the lock is held.</param>
    /// <param name="cancellationToken">Ends the wait; the lock is held again when the exception is thrown.</param>
    /// <exception cref="SynchronizationLockException">The lease has been released, or is one of another lock.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public void WaitFor(SharedLease lease, Func<bool> predicate, CancellationToken cancellationToken = default) =>
        TryWaitFor(lease, predicate, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Waits until something is so. It is looked at now and after each pulse.</summary>
    /// <inheritdoc cref="WaitFor"/>
    public async ValueTask WaitForAsync(
        SharedLease lease, Func<ValueTask<bool>> predicate, CancellationToken cancellationToken = default) =>
        await TryWaitForAsync(lease, predicate, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);

    /// <summary>Waits until something is so, for at most <paramref name="timeout"/>; blocks.</summary>
    /// <returns>Whether it is so.</returns>
    /// <inheritdoc cref="WaitFor"/>
    public bool TryWaitFor(SharedLease lease, Func<bool> predicate, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ConditionOutcome outcome = default;
        while (!predicate())
        {
            if (outcome.Reason == WakeReason.TimedOut)
            {
                return false;
            }

            outcome = WaitOnce(lease, timeout, outcome.Deadline, cancellationToken);
        }

        return true;
    }

    /// <summary>Waits until something is so, for at most <paramref name="timeout"/>.</summary>
    /// <inheritdoc cref="TryWaitFor"/>
    public async ValueTask<bool> TryWaitForAsync(
        SharedLease lease, Func<ValueTask<bool>> predicate, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ConditionOutcome outcome = default;
        while (!await predicate().ConfigureAwait(false))
        {
            if (outcome.Reason == WakeReason.TimedOut)
            {
                return false;
            }

            outcome = await WaitOnceAsync(lease, timeout, outcome.Deadline, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>
    /// Wakes those who have waited longest. They go on once the caller has released the lock. Nobody waiting: nothing happens.
    /// </summary>
    /// <param name="lease">The caller's lease of the lock.</param>
    /// <param name="count">How many to wake at most.</param>
    /// <exception cref="SynchronizationLockException">The lease has been released, or is one of another lock.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public void Pulse(SharedLease lease, int count = 1)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        PulseWaiters(lease.FencingToken, count);
    }

    /// <inheritdoc cref="Pulse"/>
    public ValueTask PulseAsync(SharedLease lease, int count = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return PulseWaitersAsync(lease.FencingToken, count, cancellationToken);
    }

    /// <summary>Wakes all who wait. They go on, one after the other, once the caller has released the lock.</summary>
    /// <inheritdoc cref="Pulse"/>
    public void PulseAll(SharedLease lease) => Pulse(lease, int.MaxValue);

    /// <inheritdoc cref="PulseAll"/>
    public ValueTask PulseAllAsync(SharedLease lease, CancellationToken cancellationToken = default) =>
        PulseAsync(lease, int.MaxValue, cancellationToken);

    private ConditionOutcome WaitOnce(SharedLease lease, TimeSpan timeout, long deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        WaitTime.Check(timeout);
        var suspended = lease.Suspend();
        try
        {
            return Renewed(lease, AwaitPulse(lease.FencingToken, timeout, deadline, cancellationToken), cancellationToken);
        }
        finally
        {
            suspended.EndSuspension();
        }
    }

    private async ValueTask<ConditionOutcome> WaitOnceAsync(
        SharedLease lease, TimeSpan timeout, long deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        WaitTime.Check(timeout);
        var suspended = await lease.SuspendAsync().ConfigureAwait(false);
        try
        {
            var outcome = await AwaitPulseAsync(lease.FencingToken, timeout, deadline, cancellationToken).ConfigureAwait(false);
            return Renewed(lease, outcome, cancellationToken);
        }
        finally
        {
            suspended.EndSuspension();
        }
    }

    private static ConditionOutcome Renewed(SharedLease lease, ConditionOutcome outcome, CancellationToken cancellationToken)
    {
        lease.Renew(outcome.Grant);
        return outcome.Reason != WakeReason.Cancelled
            ? outcome
            : throw new OperationCanceledException("The wait was cancelled. The lock is held again.", cancellationToken);
    }
}
