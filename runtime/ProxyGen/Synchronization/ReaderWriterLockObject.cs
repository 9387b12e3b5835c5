using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedReaderWriterLock"/>: a <see cref="LeaseGate"/> under a <see cref="ReaderWriterRule"/>.
/// <code>
/// upgrade    a second lease beside the upgradeable one; it stands in front of the queue, so nobody enters while it waits for the
///            readers to leave. _upgrading is the upgradeable lease whose upgrade waits or is held
/// </code>
/// </summary>
[Shared]
[BuiltInProxy("SharedReaderWriterLock")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReaderWriterLockObject
{
    private readonly ReaderWriterRule _rule = new();
    private readonly LeaseGate _gate;
    private long _upgrading;

    /// <summary>Creates a lock that nobody holds.</summary>
    public ReaderWriterLockObject()
    {
        _gate = new LeaseGate(_rule);
    }

    /// <summary>How many hold it for reading, the one that may upgrade not counted. It may have changed when you look.</summary>
    public int CurrentReadCount
    {
        get
        {
            lock (_gate.Sync)
            {
                return _rule.Readers;
            }
        }
    }

    /// <summary>Whether somebody holds it for reading and may upgrade. It may have changed when you look.</summary>
    public bool IsUpgradeableReadHeld
    {
        get
        {
            lock (_gate.Sync)
            {
                return _rule.IsUpgradeableHeld;
            }
        }
    }

    /// <summary>Whether somebody holds it for writing. It may have changed when you look.</summary>
    public bool IsWriteHeld
    {
        get
        {
            lock (_gate.Sync)
            {
                return _rule.IsWriting;
            }
        }
    }

    /// <summary>How many wait for it in any way. It may have changed when you look.</summary>
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

    /// <summary>Acquires the lock, waiting for at most <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<LockGrant> ObtainAsync(
        LockMode mode, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        if (mode is not (LockMode.Read or LockMode.UpgradeableRead or LockMode.Write))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no such mode.");
        }

        return _gate.ObtainAsync((int)mode, timeout, call, cancellationToken);
    }

    /// <summary>
    /// Acquires the lock for writing beside the caller's upgradeable lease, waiting for at most <paramref name="timeout"/>.
    /// </summary>
    /// <exception cref="SynchronizationLockException">The lease has ended, cannot be upgraded, or is upgraded already.</exception>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public async ValueTask<LockGrant> UpgradeAsync(
        long fencingToken, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ValueTask<LockGrant> obtaining;
        lock (_gate.Sync)
        {
            if (_gate.Find(fencingToken).Amount != (int)LockMode.UpgradeableRead)
            {
                throw new SynchronizationLockException("Only a lease from AcquireUpgradeableRead can be upgraded.");
            }

            if (_upgrading == fencingToken)
            {
                throw new SynchronizationLockException("The lease is upgraded already, or about to be. Dispose that upgrade first.");
            }

            _upgrading = fencingToken;
            obtaining = _gate.ObtainAsync((int)LockMode.Upgrade, timeout, call, cancellationToken, isUrgent: true);
        }

        LockGrant grant = default;
        try
        {
            return grant = await obtaining.ConfigureAwait(false);
        }
        finally
        {
            if (!grant.IsGiven)
            {
                EndUpgrade(fencingToken);
            }
        }
    }

    /// <summary>Ends the lease of this token.</summary>
    /// <exception cref="SynchronizationLockException">The lease has ended already, or its upgrade has not.</exception>
    [NotPublic]
    public void EndLease(long fencingToken)
    {
        lock (_gate.Sync)
        {
            if (_upgrading == fencingToken)
            {
                throw new SynchronizationLockException("The lease is upgraded, or about to be. Dispose the upgrade first.");
            }

            bool isUpgrade = _gate.Find(fencingToken).Amount == (int)LockMode.Upgrade;
            _gate.End(fencingToken);
            _upgrading = isUpgrade ? 0 : _upgrading;
        }
    }

    private void EndUpgrade(long fencingToken)
    {
        lock (_gate.Sync)
        {
            if (_upgrading == fencingToken)
            {
                _upgrading = 0;
            }
        }
    }
}
