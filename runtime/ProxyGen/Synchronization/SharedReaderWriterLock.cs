using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager;
using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>
/// A lock for many readers or one writer, across all processes. Fair: whoever comes first enters first, readers that stand next to each
/// other enter together, so neither readers nor writers are starved. Not reentrant. Held leases end with their process.
/// <para>A lease from <see cref="AcquireUpgradeableRead"/> reads beside other readers and may become a writer without letting another
/// writer in between: see <see cref="SharedUpgradeableLease.Upgrade"/>. One at a time can be held.</para>
/// <para><see cref="SharedLease.WasAbandoned"/> says that a writer died; all see it until somebody has held the lock for writing.</para>
/// </summary>
public sealed partial class SharedReaderWriterLock : ILeaseOwner
{
    CancellationToken ILeaseOwner.Lost => Reference.Channel.Lost;

    /// <summary>Acquires the lock for reading; blocks until no writer has it or waits before the caller.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public SharedLease AcquireRead(CancellationToken cancellationToken = default) =>
        Hold(LockMode.Read, Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires the lock for reading.</summary>
    /// <inheritdoc cref="AcquireRead"/>
    public ValueTask<SharedLease> AcquireReadAsync(CancellationToken cancellationToken = default) =>
        HoldAsync(LockMode.Read, Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires the lock for reading if that is possible within <paramref name="timeout"/>; blocks.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="lease">The handle, if the lock was acquired.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public bool TryAcquireRead(TimeSpan timeout, [NotNullWhen(true)] out SharedLease? lease, CancellationToken cancellationToken = default)
    {
        lease = Hold(LockMode.Read, WaitTime.Check(timeout), cancellationToken);
        return lease is not null;
    }

    /// <summary>Acquires the lock for reading if that is possible within <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <returns>The handle, or null if the lock was not acquired.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lock is not held.</exception>
    public ValueTask<SharedLease?> TryAcquireReadAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        HoldAsync(LockMode.Read, WaitTime.Check(timeout), cancellationToken);

    /// <summary>Acquires the lock for writing; blocks until nobody else has it.</summary>
    /// <inheritdoc cref="AcquireRead"/>
    public SharedLease AcquireWrite(CancellationToken cancellationToken = default) =>
        Hold(LockMode.Write, Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires the lock for writing.</summary>
    /// <inheritdoc cref="AcquireRead"/>
    public ValueTask<SharedLease> AcquireWriteAsync(CancellationToken cancellationToken = default) =>
        HoldAsync(LockMode.Write, Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires the lock for writing if that is possible within <paramref name="timeout"/>; blocks.</summary>
    /// <inheritdoc cref="TryAcquireRead"/>
    public bool TryAcquireWrite(TimeSpan timeout, [NotNullWhen(true)] out SharedLease? lease, CancellationToken cancellationToken = default)
    {
        lease = Hold(LockMode.Write, WaitTime.Check(timeout), cancellationToken);
        return lease is not null;
    }

    /// <summary>Acquires the lock for writing if that is possible within <paramref name="timeout"/>.</summary>
    /// <inheritdoc cref="TryAcquireReadAsync"/>
    public ValueTask<SharedLease?> TryAcquireWriteAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        HoldAsync(LockMode.Write, WaitTime.Check(timeout), cancellationToken);

    /// <summary>Acquires the lock for reading, with the right to upgrade; blocks.</summary>
    /// <inheritdoc cref="AcquireRead"/>
    public SharedUpgradeableLease AcquireUpgradeableRead(CancellationToken cancellationToken = default) =>
        HoldUpgradeable(Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires the lock for reading, with the right to upgrade.</summary>
    /// <inheritdoc cref="AcquireRead"/>
    public ValueTask<SharedUpgradeableLease> AcquireUpgradeableReadAsync(CancellationToken cancellationToken = default) =>
        HoldUpgradeableAsync(Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>
    /// Acquires the lock for reading, with the right to upgrade, if that is possible within <paramref name="timeout"/>; blocks.
    /// </summary>
    /// <inheritdoc cref="TryAcquireRead"/>
    public bool TryAcquireUpgradeableRead(
        TimeSpan timeout, [NotNullWhen(true)] out SharedUpgradeableLease? lease, CancellationToken cancellationToken = default)
    {
        lease = HoldUpgradeable(WaitTime.Check(timeout), cancellationToken);
        return lease is not null;
    }

    /// <summary>Acquires the lock for reading, with the right to upgrade, if that is possible within <paramref name="timeout"/>.</summary>
    /// <inheritdoc cref="TryAcquireReadAsync"/>
    public ValueTask<SharedUpgradeableLease?> TryAcquireUpgradeableReadAsync(
        TimeSpan timeout, CancellationToken cancellationToken = default) =>
        HoldUpgradeableAsync(WaitTime.Check(timeout), cancellationToken);

    void ILeaseOwner.EndLease(long fencingToken) => EndLease(fencingToken);

    ValueTask ILeaseOwner.EndLeaseAsync(long fencingToken) => EndLeaseAsync(fencingToken);

    private SharedLease? Hold(LockMode mode, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var grant = Obtain(mode, timeout, cancellationToken);
        return grant.IsGiven ? new SharedLease(this, grant, isExclusive: mode == LockMode.Write) : null;
    }

    private async ValueTask<SharedLease?> HoldAsync(LockMode mode, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var grant = await ObtainAsync(mode, timeout, cancellationToken).ConfigureAwait(false);
        return grant.IsGiven ? new SharedLease(this, grant, isExclusive: mode == LockMode.Write) : null;
    }

    private SharedUpgradeableLease? HoldUpgradeable(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var grant = Obtain(LockMode.UpgradeableRead, timeout, cancellationToken);
        return grant.IsGiven ? new SharedUpgradeableLease(this, grant) : null;
    }

    private async ValueTask<SharedUpgradeableLease?> HoldUpgradeableAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var grant = await ObtainAsync(LockMode.UpgradeableRead, timeout, cancellationToken).ConfigureAwait(false);
        return grant.IsGiven ? new SharedUpgradeableLease(this, grant) : null;
    }
}
