namespace ProxyGen.Manager;

/// <summary>
/// Runs a method in pieces, each from one await to the next, inside the guards of its call and one at a time. Awaits bring their
/// continuations here because it is the current synchronization context while a piece runs.
/// <code>
/// Idle      nothing to run: the method waits, others may be inside
/// Waiting   the first of _pieces has its place in the guards' queues
/// Inside    the guards are entered and a piece runs; the first piece of all runs where its call was dispatched
/// </code>
/// Posting takes Idle to Waiting; being granted the guards, to Inside; the end of a piece, to Waiting if there are more, else to Idle. A
/// chain enters again what it holds further out, so others get in only when the whole chain waits. One whose chain holds other guards
/// may wait for itself in a circle: its outcome is then the <see cref="DeadlockException"/>, and it goes on, for nobody, once it can.
/// </summary>
internal sealed class Interleaving : SynchronizationContext, IThreadPoolWorkItem
{
    private readonly Lock _lock = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _pieces = [];
    private readonly List<Guard> _guards;
    private readonly IncomingCall _place;
    private readonly Action<DeadlockException> _onStuck;
    private bool _isIdle;
    private bool _hasEnded;

    /// <summary>Begins Inside: whoever creates it has entered the guards.</summary>
    /// <param name="session">Whom the method runs for.</param>
    /// <param name="target">Its object.</param>
    /// <param name="chain">The chain that it belongs to.</param>
    /// <param name="guards">What it enters.</param>
    /// <param name="onStuck">Takes what the method's outcome is if it cannot go on.</param>
    public Interleaving(Session session, ObjectEntry target, CallChain chain, List<Guard> guards, Action<DeadlockException> onStuck)
    {
        _guards = guards;
        _onStuck = onStuck;
        _place = IncomingCall.Place(target, chain, session, Schedule);
    }

    /// <summary>The method has an outcome. False: it had one.</summary>
    public bool TryEnd() => !Interlocked.Exchange(ref _hasEnded, true);

    /// <summary>Goes on with another method of the same chain, inside the guards again. False: something of the last one is still to be run.</summary>
    public bool TryBegin(CallChain chain)
    {
        lock (_lock)
        {
            if (!_isIdle || _hasEnded || !ReferenceEquals(chain, _place.Chain))
            {
                return false;
            }

            _isIdle = false;
            return true;
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_lock)
        {
            _pieces.Enqueue((d, state));
            if (!_isIdle)
            {
                return;
            }

            _isIdle = false;
        }

        Enter();
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        if (!ReferenceEquals(Current, this))
        {
            throw new NotSupportedException("A method marked [Interleave] takes what is posted to it; it cannot be waited for by a thread.");
        }

        d(state);
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs the first piece here; <see cref="Leave"/> follows it.</summary>
    public Task<TResult> Begin<TResult>(Func<Task<TResult>> method)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            return method();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    /// <summary>A piece has ended and the guards are left.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (_pieces.Count == 0)
            {
                _isIdle = true;
                return;
            }
        }

        Enter();
    }

    void IThreadPoolWorkItem.Execute()
    {
        (SendOrPostCallback callback, object? state) piece;
        lock (_lock)
        {
            piece = _pieces.Dequeue();
        }

        SetSynchronizationContext(this);
        var previous = AmbientChain.Enter(_place.Chain);
        try
        {
            piece.callback(piece.state);
        }
        finally
        {
            AmbientChain.Leave(previous);
            SetSynchronizationContext(null);
            _place.LeaveHolds();
            Leave();
        }
    }

    private void Enter()
    {
        bool isInside;
        try
        {
            isInside = _place.EnterPlace(_guards);
        }
        catch (DeadlockException exception)
        {
            if (TryEnd())
            {
                _onStuck(exception);
            }

            isInside = _place.EnterPlace(_guards, staysInCircle: true);
        }

        if (isInside)
        {
            Schedule();
        }
    }

    // Whoever posts may be inside another object, or hold a lock.
    private void Schedule() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
}
