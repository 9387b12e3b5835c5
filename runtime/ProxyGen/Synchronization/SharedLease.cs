namespace ProxyGen;

/// <summary>
/// The handle of a held lock. Dispose it to release the lock; if the process ends before, the lock is released as abandoned. It belongs
/// to nobody in particular: any thread may release it, once.
/// </summary>
public sealed class SharedLease : IDisposable, IAsyncDisposable
{
    private readonly SharedLock _owner;
    private int _isReleased;

    internal SharedLease(SharedLock owner, long fencingToken, bool wasAbandoned)
    {
        _owner = owner;
        FencingToken = fencingToken;
        WasAbandoned = wasAbandoned;
    }

    /// <summary>Greater than that of every lease of this lock before: whoever is given an older one can refuse it.</summary>
    public long FencingToken { get; }

    /// <summary>Whether the holder before ended without releasing the lock: what it protects may be half changed.</summary>
    public bool WasAbandoned { get; }

    /// <summary>Cancelled when the manager, and the lock with it, is lost.</summary>
    public CancellationToken Lost => _owner.Reference.Channel.Lost;

    /// <summary>Releases the lock.</summary>
    /// <exception cref="SynchronizationLockException">It has been released before.</exception>
    public void Release()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) != 0)
        {
            throw new SynchronizationLockException("This lease has been released before.");
        }

        _owner.Release(FencingToken);
    }

    /// <summary>Releases the lock unless that has been done. Does nothing when the manager is lost.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) != 0 || Lost.IsCancellationRequested)
        {
            return;
        }

        _owner.Release(FencingToken);
    }

    /// <summary>Releases the lock unless that has been done. Does nothing when the manager is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) != 0 || Lost.IsCancellationRequested)
        {
            return;
        }

        await _owner.ReleaseAsync(FencingToken).ConfigureAwait(false);
    }
}
