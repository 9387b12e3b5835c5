using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>
/// A lease of a <see cref="SharedReentrantLock"/>. The outermost one is a lease of the manager; those acquired inside it are only known
/// here.
/// <code>
/// Pending   Begin; the flow already carries it, but it counts for nothing   → Held, or Ended if it is not obtained
/// Held      whoever has it in its flow may enter again                      → Ended by Release
/// Ended     still in some flows, and ignored there
/// </code>
/// Leases form a tree: each has at most one child that is held, the others wait for the parent's branch. _uses of the outermost counts it
/// and all below that are held or on their way; whoever brings it to zero gives the lock back to the manager. All states change under the
/// lock of the outermost. The flow carries a list: its innermost lease, and through _outer those around it, of whatever locks.
/// </summary>
internal sealed class ReentrantLease : SharedLease
{
    private static readonly AsyncLocal<ReentrantLease?> Flowing = new();

    private readonly SharedReentrantLock _lock;
    private readonly ReentrantLease? _parent;
    private readonly ReentrantLease _outermost;
    private readonly ReentrantLease? _outer;
    private readonly SemaphoreSlim _branch = new(1, 1);
    private readonly Lock _sync = new();
    private State _state = State.Pending;
    private int _uses = 1;

    private ReentrantLease(SharedReentrantLock owner, ReentrantLease? parent, ReentrantLease? outer)
        : base(owner, default, isExclusive: true)
    {
        _lock = owner;
        _parent = parent;
        _outermost = parent?._outermost ?? this;
        _outer = outer;
    }

    private enum State
    {
        Pending,
        Held,
        Ended,
    }

    public override long FencingToken => _outermost == this ? base.FencingToken : _outermost.FencingToken;

    public override bool WasAbandoned => _outermost == this ? base.WasAbandoned : _outermost.WasAbandoned;

    /// <summary>
    /// Puts a new lease into the flow, inside the one of the same lock that the flow holds, if any. <see cref="Enter"/> obtains it.
    /// </summary>
    public static ReentrantLease Begin(SharedReentrantLock owner)
    {
        var parent = Flowing.Value;
        while (parent is not null && !(parent._lock == owner && parent.TryUse()))
        {
            parent = parent._outer;
        }

        var lease = new ReentrantLease(owner, parent, FirstAlive(Flowing.Value));
        Flowing.Value = lease;
        return lease;
    }

    /// <summary>Obtains it.</summary>
    /// <returns>False after the time-out.</returns>
    public bool Enter(TimeSpan timeout, CancellationToken cancellationToken)
    {
        bool isHeld = false;
        try
        {
            return isHeld = _parent is not null
                ? _parent._branch.Wait(timeout, cancellationToken)
                : Take(_lock.Obtain(timeout, cancellationToken));
        }
        finally
        {
            if (!Begun(isHeld))
            {
                End();
            }
        }
    }

    /// <inheritdoc cref="Enter"/>
    public async ValueTask<bool> EnterAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        bool isHeld = false;
        try
        {
            return isHeld = _parent is not null
                ? await _parent._branch.WaitAsync(timeout, cancellationToken).ConfigureAwait(false)
                : Take(await _lock.ObtainAsync(timeout, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            if (!Begun(isHeld))
            {
                await EndAsync().ConfigureAwait(false);
            }
        }
    }

    internal override void Renew(LockGrant grant)
    {
        if (_outermost == this)
        {
            base.Renew(grant);
        }
        else
        {
            _outermost.Renew(grant);
        }
    }

    internal override SharedLease Suspend()
    {
        var innermost = Innermost();
        innermost._branch.Wait();
        return innermost;
    }

    internal override async ValueTask<SharedLease> SuspendAsync()
    {
        var innermost = Innermost();
        await innermost._branch.WaitAsync().ConfigureAwait(false);
        return innermost;
    }

    internal override void EndSuspension() => _branch.Release();

    private protected override void End()
    {
        if (LeaveTree())
        {
            _lock.EndLease(FencingToken);
        }
    }

    private protected override ValueTask EndAsync() => LeaveTree() ? _lock.EndLeaseAsync(FencingToken) : ValueTask.CompletedTask;

    private static ReentrantLease? FirstAlive(ReentrantLease? lease)
    {
        while (lease is { _state: State.Ended })
        {
            lease = lease._outer;
        }

        return lease;
    }

    // Where the flow that waits is inside: nothing can be entered below that.
    private ReentrantLease Innermost()
    {
        var lease = Flowing.Value;
        while (lease is not null && !(lease._outermost == _outermost && lease._state == State.Held))
        {
            lease = lease._outer;
        }

        return lease ?? this;
    }

    private bool TryUse()
    {
        lock (_outermost._sync)
        {
            if (_state != State.Held)
            {
                return false;
            }

            _outermost._uses++;
            return true;
        }
    }

    private bool Take(LockGrant grant)
    {
        Renew(grant);
        return grant.IsGiven;
    }

    private bool Begun(bool isHeld)
    {
        lock (_outermost._sync)
        {
            _state = isHeld ? State.Held : State.Ended;
            return isHeld;
        }
    }

    // True: nobody is inside any more, and the manager has to know.
    private bool LeaveTree()
    {
        bool wasHeld;
        bool isLast;
        lock (_outermost._sync)
        {
            wasHeld = _state == State.Held;
            _state = State.Ended;
            isLast = --_outermost._uses == 0;
        }

        if (wasHeld)
        {
            _parent?._branch.Release();
        }

        if (Flowing.Value == this)
        {
            Flowing.Value = FirstAlive(_outer);
        }

        return isLast && _outermost.FencingToken != 0;
    }
}
