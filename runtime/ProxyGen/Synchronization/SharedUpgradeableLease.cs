using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager;
using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>
/// A lease of a <see cref="SharedReaderWriterLock"/> for reading that may become a writer. Dispose the upgrade before it.
/// </summary>
public sealed class SharedUpgradeableLease : SharedLease
{
    private readonly SharedReaderWriterLock _lock;

    internal SharedUpgradeableLease(SharedReaderWriterLock owner, LockGrant grant)
        : base(owner, grant, isExclusive: false)
    {
        _lock = owner;
    }

    /// <summary>
    /// Acquires the lock for writing as well; blocks until the other readers have left. Nobody writes in between, so what was read is still
    /// so. Disposing what is returned leaves the lock held for reading, as before.
    /// </summary>
    /// <exception cref="SynchronizationLockException">This lease has been released, or is upgraded already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is held for reading as before.</exception>
    public SharedLease Upgrade(CancellationToken cancellationToken = default) =>
        new(_lock, _lock.Upgrade(FencingToken, Timeout.InfiniteTimeSpan, cancellationToken), isExclusive: true);

    /// <inheritdoc cref="Upgrade"/>
    public async ValueTask<SharedLease> UpgradeAsync(CancellationToken cancellationToken = default)
    {
        var grant = await _lock.UpgradeAsync(FencingToken, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return new SharedLease(_lock, grant, isExclusive: true);
    }

    /// <summary>As <see cref="Upgrade"/>, if the other readers leave within <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="lease">The handle for writing.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <exception cref="SynchronizationLockException">This lease has been released, or is upgraded already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is held for reading as before.</exception>
    public bool TryUpgrade(TimeSpan timeout, [NotNullWhen(true)] out SharedLease? lease, CancellationToken cancellationToken = default)
    {
        var grant = _lock.Upgrade(FencingToken, WaitTime.Check(timeout), cancellationToken);
        lease = grant.IsGiven ? new SharedLease(_lock, grant, isExclusive: true) : null;
        return lease is not null;
    }

    /// <summary>As <see cref="UpgradeAsync"/>, if the other readers leave within <paramref name="timeout"/>.</summary>
    /// <returns>The handle for writing, or null.</returns>
    /// <inheritdoc cref="TryUpgrade"/>
    public async ValueTask<SharedLease?> TryUpgradeAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var grant = await _lock.UpgradeAsync(FencingToken, WaitTime.Check(timeout), cancellationToken).ConfigureAwait(false);
        return grant.IsGiven ? new SharedLease(_lock, grant, isExclusive: true) : null;
    }
}
