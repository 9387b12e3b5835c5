using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedCondition"/>.
/// <code>
/// Holding    the caller has a lease of the lock
/// Waiting    the lease has ended, the caller stands in _waiters       → by Pulse, time-out or cancellation, in one step:
/// Entering   the caller stands in the lock's queue                    → Holding, under a new lease
/// </code>
/// A pulse is not lost with a process that dies: if whoever was pulsed ends before it has received its new lease, the next waiter is
/// pulsed. Everything happens under the lock's own lock.
/// </summary>
[Shared]
[BuiltInProxy("SharedCondition")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConditionObject
{
    private readonly WaiterQueue<ConditionWake> _waiters;
    private readonly UnconfirmedAction _pulse;

    /// <summary>Creates a condition.</summary>
    /// <param name="gate">The lock that it belongs to.</param>
    public ConditionObject(LockObject gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        Lock = gate;
        _pulse = new UnconfirmedAction(PulseNext);
        _waiters = new WaiterQueue<ConditionWake>(
            Gate.Sync, (waiter, isCancelled) => Wake(waiter, isCancelled ? WakeReason.Cancelled : WakeReason.TimedOut));
    }

    /// <summary>The lock that it belongs to.</summary>
    public LockObject Lock { get; }

    /// <summary>How many wait to be pulsed. It may have changed when you look, unless you hold the lock.</summary>
    public int WaitingCount
    {
        get
        {
            lock (Gate.Sync)
            {
                return _waiters.Count;
            }
        }
    }

    private LeaseGate Gate => Lock.Gate;

    /// <summary>Gives up the lock, waits for a pulse, and acquires the lock again whatever ended the wait.</summary>
    /// <param name="fencingToken">The caller's lease.</param>
    /// <param name="timeout">How long to wait for the pulse.</param>
    /// <param name="deadline">When that is over, if an earlier call has fixed it; otherwise 0.</param>
    /// <param name="call">Who waits.</param>
    /// <param name="cancellationToken">Ends the wait for the pulse.</param>
    /// <exception cref="SynchronizationLockException">The lease is not held, or one of another lock.</exception>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public async ValueTask<ConditionOutcome> AwaitPulseAsync(
        long fencingToken, TimeSpan timeout, long deadline, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        WaitTime.Check(timeout);
        var clock = call.Runtime.TimeProvider;
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            long now = clock.GetTimestamp();
            deadline = deadline != 0 ? deadline : now + (long)(timeout.TotalSeconds * clock.TimestampFrequency);
            timeout = now < deadline ? clock.GetElapsedTime(now, deadline) : TimeSpan.Zero;
        }

        Task<ConditionWake> woken;
        lock (Gate.Sync)
        {
            // The queue first: it refuses what is no time-out, and then nothing has happened.
            Gate.Find(fencingToken);
            woken = _waiters.WaitAsync(call, timeout, cancellationToken);
            Gate.End(fencingToken);
        }

        var wake = await woken.ConfigureAwait(false);
        LockGrant grant;
        try
        {
            grant = await wake.Reentered.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (wake.Reason == WakeReason.Pulsed)
        {
            PulseNext();
            throw;
        }

        if (wake.Reason == WakeReason.Pulsed)
        {
            call.RequireConfirmation(_pulse);
        }

        return new ConditionOutcome(grant, wake.Reason, deadline);
    }

    /// <summary>Wakes those who have waited longest; they acquire the lock in turn once the caller releases it.</summary>
    /// <param name="fencingToken">The caller's lease.</param>
    /// <param name="count">How many at most.</param>
    /// <exception cref="SynchronizationLockException">The lease is not held, or one of another lock.</exception>
    [NotPublic]
    public void PulseWaiters(long fencingToken, int count)
    {
        lock (Gate.Sync)
        {
            Gate.Find(fencingToken);
            for (; count > 0 && _waiters.TryTake(out var waiter); count--)
            {
                Wake(waiter, WakeReason.Pulsed);
            }
        }
    }

    private void PulseNext()
    {
        lock (Gate.Sync)
        {
            if (_waiters.TryTake(out var waiter))
            {
                Wake(waiter, WakeReason.Pulsed);
            }
        }
    }

    private void Wake(CallWaiter<ConditionWake> waiter, WakeReason reason) =>
        waiter.Finish(new ConditionWake(reason, Gate.ReenterAsync(1, waiter.Call)));
}
