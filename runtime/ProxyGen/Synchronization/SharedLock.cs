using System.Diagnostics.CodeAnalysis;

namespace ProxyGen;

/// <summary>
/// A lock that excludes all processes, fair and not reentrant. Hold it with <c>using (gate.Acquire())</c> or
/// <c>await using (await gate.AcquireAsync())</c>. It is released when its holder's process ends, however that happens.
/// </summary>
public sealed partial class SharedLock
{
    /// <summary>Acquires the lock; blocks until it is free.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public SharedLease Acquire(CancellationToken cancellationToken = default)
    {
        var grant = Obtain(Timeout.InfiniteTimeSpan, cancellationToken);
        return new SharedLease(this, grant.FencingToken, grant.WasAbandoned);
    }

    /// <summary>Acquires the lock, waiting until it is free.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public async ValueTask<SharedLease> AcquireAsync(CancellationToken cancellationToken = default)
    {
        var grant = await ObtainAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return new SharedLease(this, grant.FencingToken, grant.WasAbandoned);
    }

    /// <summary>Acquires the lock if it is free within <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="lease">The handle, if the lock was acquired.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    public bool TryAcquire(TimeSpan timeout, [NotNullWhen(true)] out SharedLease? lease, CancellationToken cancellationToken = default)
    {
        var grant = Obtain(Checked(timeout), cancellationToken);
        lease = grant.FencingToken == 0 ? null : new SharedLease(this, grant.FencingToken, grant.WasAbandoned);
        return lease is not null;
    }

    /// <summary>Acquires the lock if it is free within <paramref name="timeout"/>.</summary>
    /// <returns>The handle, or null if the lock was not acquired.</returns>
    public async ValueTask<SharedLease?> TryAcquireAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var grant = await ObtainAsync(Checked(timeout), cancellationToken).ConfigureAwait(false);
        return grant.FencingToken == 0 ? null : new SharedLease(this, grant.FencingToken, grant.WasAbandoned);
    }

    private static TimeSpan Checked(TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        }

        return timeout;
    }
}
