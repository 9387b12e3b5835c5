using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager;
using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>
/// A lock that excludes all processes, fair and not reentrant. Hold it with <c>using (gate.Acquire())</c> or
/// <c>await using (await gate.AcquireAsync())</c>. It is released when its holder's process ends, however that happens.
/// </summary>
public partial class SharedLock : ILeaseOwner
{
    CancellationToken ILeaseOwner.Lost => Reference.Channel.Lost;

    /// <summary>Acquires the lock; blocks until it is free.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public SharedLease Acquire(CancellationToken cancellationToken = default) => Hold(Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires the lock, waiting until it is free.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public ValueTask<SharedLease> AcquireAsync(CancellationToken cancellationToken = default) =>
        HoldAsync(Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires the lock if it is free now.</summary>
    /// <param name="lease">The handle, if the lock was acquired.</param>
    public bool TryAcquire([NotNullWhen(true)] out SharedLease? lease) => TryAcquire(TimeSpan.Zero, out lease);

    /// <summary>Acquires the lock if it is free within <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="lease">The handle, if the lock was acquired.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public bool TryAcquire(TimeSpan timeout, [NotNullWhen(true)] out SharedLease? lease, CancellationToken cancellationToken = default)
    {
        lease = Hold(WaitTime.Check(timeout), cancellationToken);
        return lease is not null;
    }

    /// <summary>Acquires the lock if it is free within <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <returns>The handle, or null if the lock was not acquired.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public ValueTask<SharedLease?> TryAcquireAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        HoldAsync(WaitTime.Check(timeout), cancellationToken);

    void ILeaseOwner.EndLease(long fencingToken) => EndLease(fencingToken);

    ValueTask ILeaseOwner.EndLeaseAsync(long fencingToken) => EndLeaseAsync(fencingToken);

    private protected virtual SharedLease? Hold(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var grant = Obtain(timeout, cancellationToken);
        return grant.IsGiven ? new SharedLease(this, grant, isExclusive: true) : null;
    }

    private protected virtual async ValueTask<SharedLease?> HoldAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var grant = await ObtainAsync(timeout, cancellationToken).ConfigureAwait(false);
        return grant.IsGiven ? new SharedLease(this, grant, isExclusive: true) : null;
    }
}
