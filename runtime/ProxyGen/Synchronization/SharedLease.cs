using ProxyGen.Client;
using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>
/// The handle of something held: a lock, or some of a semaphore. Dispose it to release it; if the process ends before, it is released as
/// abandoned. It belongs to nobody in particular: any thread may release it, once.
/// </summary>
public class SharedLease : IDisposable, IAsyncDisposable, IFence
{
    private readonly ILeaseOwner _owner;
    private long _fencingToken;
    private bool _wasAbandoned;
    private int _isReleased;

    internal SharedLease(ILeaseOwner owner, LockGrant grant, bool isExclusive)
    {
        _owner = owner;
        IsExclusive = isExclusive;
        _fencingToken = grant.FencingToken;
        _wasAbandoned = grant.WasAbandoned;
    }

    /// <summary>
    /// Greater than that of every lease of this lock before: whoever is given an older one can refuse it. It is another one, and greater,
    /// after the lease has waited in a <see cref="SharedCondition"/>.
    /// </summary>
    public virtual long FencingToken => Volatile.Read(ref _fencingToken);

    /// <summary>
    /// Whether a holder before ended without releasing the lock: what it protects may be half changed. Look again after waiting in a
    /// <see cref="SharedCondition"/>.
    /// </summary>
    public virtual bool WasAbandoned => Volatile.Read(ref _wasAbandoned);

    /// <summary>Cancelled when the manager, and what is held with it, is lost.</summary>
    public CancellationToken Lost => _owner.Lost;

    /// <summary>Whether nobody else can hold a lease of the same at the same time.</summary>
    internal bool IsExclusive { get; }

    SharedProxy IFence.Lock => (SharedProxy)_owner;

    long IFence.CurrentToken => Volatile.Read(ref _isReleased) == 0
        ? FencingToken
        : throw new StaleFencingTokenException("The lease that the call is made under has been released.");

    /// <summary>Releases what is held.</summary>
    /// <exception cref="SynchronizationLockException">It has been released before.</exception>
    /// <exception cref="ManagerLostException">The manager is lost, and what was held with it.</exception>
    public void Release()
    {
        if (!TryBeginRelease())
        {
            throw ReleasedBefore();
        }

        End();
    }

    /// <inheritdoc cref="Release"/>
    public ValueTask ReleaseAsync()
    {
        if (!TryBeginRelease())
        {
            throw ReleasedBefore();
        }

        return EndAsync();
    }

    /// <summary>Releases what is held, unless that has been done. Does nothing when the manager is lost.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (!TryBeginRelease())
        {
            return;
        }

        try
        {
            End();
        }
        catch (ManagerLostException)
        {
            // Then nobody holds anything any more.
        }
    }

    /// <summary>Releases what is held, unless that has been done. Does nothing when the manager is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (!TryBeginRelease())
        {
            return;
        }

        try
        {
            await EndAsync().ConfigureAwait(false);
        }
        catch (ManagerLostException)
        {
            // Then nobody holds anything any more.
        }
    }

    /// <summary>It was given up and obtained again.</summary>
    internal virtual void Renew(LockGrant grant)
    {
        Volatile.Write(ref _wasAbandoned, grant.WasAbandoned);
        Volatile.Write(ref _fencingToken, grant.FencingToken);
    }

    /// <summary>
    /// It is about to be given up for a while: nothing may be entered on its strength until what is returned ends its suspension.
    /// </summary>
    internal virtual SharedLease Suspend() => this;

    /// <inheritdoc cref="Suspend"/>
    internal virtual ValueTask<SharedLease> SuspendAsync() => ValueTask.FromResult(this);

    /// <summary>What was suspended is held again.</summary>
    internal virtual void EndSuspension()
    {
    }

    private protected virtual void End() => _owner.EndLease(FencingToken);

    private protected virtual ValueTask EndAsync() => _owner.EndLeaseAsync(FencingToken);

    private static SynchronizationLockException ReleasedBefore() => new("This lease has been released before.");

    private bool TryBeginRelease() => Interlocked.Exchange(ref _isReleased, 1) == 0;
}
