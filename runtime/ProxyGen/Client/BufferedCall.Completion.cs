using System.Threading.Tasks.Sources;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <content>How a call is completed, and how its caller waits for that.</content>
internal abstract partial class BufferedCall
{
    /// <summary>The outcome has arrived.</summary>
    public void Complete(FrameKind outcome, FrameFlags flags, ReadOnlySpan<byte> body)
    {
        _reply.Clear();
        body.CopyTo(_reply.GetSpan(body.Length));
        _reply.Advance(body.Length);
        _outcome = outcome;
        _flags = flags;
        Finish();
    }

    /// <summary>The outcome has arrived, and stays where it is until the call has been read.</summary>
    public void CompleteInPlace(FrameKind outcome, FrameFlags flags, FrameExtent body)
    {
        _received = body;
        _outcome = outcome;
        _flags = flags;
        Finish();
    }

    /// <summary>There will be no outcome.</summary>
    public void Fail(Exception exception)
    {
        _failure = exception;
        Finish();
    }

    void IValueTaskSource.GetResult(short token)
    {
        _source.GetResult(token);
        ThrowUnlessResult();
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        OnCompleted(continuation, state, token, flags);

    /// <summary>What the task of the result says of itself: unlike <see cref="Done"/> it fails as the call does.</summary>
    internal ValueTaskSourceStatus GetStatusOfResult(short token) => _source.GetStatus(token) switch
    {
        ValueTaskSourceStatus.Succeeded => Failure switch
        {
            null => ValueTaskSourceStatus.Succeeded,
            OperationCanceledException => ValueTaskSourceStatus.Canceled,
            _ => ValueTaskSourceStatus.Faulted,
        },
        var status => status,
    };

    /// <summary>The task has been awaited, and stands for this call no more.</summary>
    internal void BeginTaking(short token)
    {
        _source.GetResult(token);
        _source.Reset();
    }

    internal void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Volatile.Write(ref _isAwaited, true);
        _source.OnCompleted(continuation, state, token, flags);
    }

    /// <summary>Runs what waits for the call, on this thread. Only <see cref="CompletionQueue"/> does that.</summary>
    internal void RunContinuation()
    {
        _source.RunContinuationsAsynchronously = false;
        _source.SetResult(true);
    }

    /// <summary>Blocks until <see cref="IsDone"/>.</summary>
    protected virtual void AwaitDone()
    {
        lock (_monitor)
        {
            AnnounceWait();
            while (!Volatile.Read(ref _isDone))
            {
                Monitor.Wait(_monitor);
            }
        }
    }

    /// <summary>Waits on the call's monitor until it is done or <see cref="Nudge"/> is called.</summary>
    protected void AwaitDoneOrNudge(ref bool isNudged)
    {
        lock (_monitor)
        {
            AnnounceWait();
            while (!Volatile.Read(ref _isDone) && !isNudged)
            {
                Monitor.Wait(_monitor);
            }

            isNudged = false;
        }
    }

    protected void Nudge(ref bool isNudged)
    {
        lock (_monitor)
        {
            isNudged = true;
            Monitor.Pulse(_monitor);
        }
    }

    private void AnnounceWait()
    {
        Volatile.Write(ref _isWaited, true);
        Interlocked.MemoryBarrier();
    }

    private void Finish()
    {
        if (!_isAsynchronous)
        {
            Volatile.Write(ref _isDone, true);
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref _isWaited))
            {
                lock (_monitor)
                {
                    Monitor.Pulse(_monitor);
                }
            }

            return;
        }

        Volatile.Write(ref _isDone, true);
        if (ReferenceContext.HasProgress)
        {
            ReferenceContext.AfterProgress(LetContinue);
        }
        else
        {
            LetContinue();
        }
    }

    // What waits for the call is other people's code: never on the thread that reads replies.
    private void LetContinue()
    {
        if (Volatile.Read(ref _isAwaited))
        {
            CompletionQueue.Shared.Add(this);
        }
        else
        {
            // Nobody waits yet; who begins to do so at this moment is put on the pool.
            _source.RunContinuationsAsynchronously = true;
            _source.SetResult(true);
        }
    }

    // What the method reported before it returned is handled before its caller goes on.
    private void AwaitProgress()
    {
        using var handled = new ManualResetEventSlim();
        ReferenceContext.AfterProgress(handled.Set);
        handled.Wait();
    }

    private Exception? Failure
    {
        get
        {
            if (_failure is null && _outcome != FrameKind.Result)
            {
                _failure = _outcome == FrameKind.Withdrawn ? new OperationCanceledException(_cancellationToken) : ReadFault();
            }

            return _failure;
        }
    }

    private Exception ReadFault()
    {
        var reader = new MessagePackReader(ReplyBody);
        return FaultFormat.Read(ref reader);
    }

    private void ThrowUnlessResult()
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        if (_flags.Has(FrameFlags.AcknowledgeRequired))
        {
            _flags &= ~FrameFlags.AcknowledgeRequired;
            Acknowledge();
        }
    }
}
