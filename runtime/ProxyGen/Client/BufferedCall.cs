using System.Threading.Tasks.Sources;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>
/// A call whose request and reply are byte buffers of its own: what the in-process and the socket channel use.
/// <code>
/// _request   FrameHeader, CallHeader, ancestors and FenceHeader if it has them, arguments: a whole frame, sent as it is; or, if it is
///            where the manager sees it, a frame is sent that says so (_reference)
/// _reply     the body of the reply frame; or it is where the manager has written it (_received), until the call goes back to the pool
/// _isDone    set last, by the thread that completes the call
/// _isWaited  of a synchronous call: set by its caller before it looks at _isDone once more and then waits on the call's monitor. Who completes
///            the call sets _isDone, a full fence, and wakes the monitor if _isWaited; the caller's fence between the two pairs with that one.
///            The caller of an asynchronous call waits on _source
/// </code>
/// </summary>
/// <param name="space">Where long requests are written; null for none.</param>
internal abstract partial class BufferedCall(IFrameSpace? space = null) : PendingCall, IValueTaskSource
{
    private const int LargestKeptBuffer = 16 * 1024;

    private readonly object _monitor = new();
    private PooledBufferWriter _reply = new();
    private readonly FrameBuffer _request = new(space);
    private ManualResetValueTaskSourceCore<bool> _source;
    private byte[]? _reference;
    private FrameExtent? _received;
    private CancellationTokenRegistration _cancellation;
    private CancellationToken _cancellationToken;
    private FrameKind _outcome;
    private FrameFlags _flags;
    private Exception? _failure;
    private CallResult? _result;
    private (ContractCheck Check, ProxyReference? Target, ulong Member)? _check;
    private FrameFlags _requestFlags;
    private bool _isAsynchronous;
    private bool _isDone;
    private bool _isWaited;
    private bool _isAwaited;
    private bool _isInBatch;

    public override PayloadContext Context => ReferenceContext;

    public ulong CallId { get; private set; }

    public bool IsDone => Volatile.Read(ref _isDone);

    /// <summary>Whether its caller waits on a task.</summary>
    public bool IsAsynchronous => _isAsynchronous;

    /// <summary>Whether its caller goes on before it is done.</summary>
    public bool IsPipelined => _isAsynchronous || _isInBatch;

    /// <summary>What gathers calls where it is made; null for nothing.</summary>
    public CallBatch? Batch { get; private set; }

    /// <summary>Whether a <see cref="FenceHeader"/> precedes the arguments.</summary>
    public bool IsFenced => _requestFlags.Has(FrameFlags.Fenced);

    protected abstract ReferenceContext ReferenceContext { get; }

    private ReadOnlySpan<byte> ReplyBody => _received is null ? _reply.WrittenSpan : _received.Memory.Span;

    /// <summary>Ends when the asynchronous call is done. To be awaited once.</summary>
    internal ValueTask Done => new(this, TaskVersion);

    /// <summary>Tells the task of this call from those of earlier uses.</summary>
    internal short TaskVersion => _source.Version;

    /// <summary>The next in the <see cref="CompletionQueue"/>.</summary>
    internal BufferedCall? NextCompleted { get; set; }

    /// <summary>What the request is on the wire.</summary>
    protected virtual FrameKind Kind => FrameKind.Call;

    /// <summary>What to send: the whole frame, or one that says where its body is.</summary>
    public ReadOnlyMemory<byte> Frame => _request.IsInExtent ? _reference : _request.WrittenMemory;

    /// <summary>How long the whole frame is.</summary>
    public int FrameLength => _request.WrittenCount;

    public override void Advance(int count) => _request.Advance(count);

    public override Memory<byte> GetMemory(int sizeHint = 0) => _request.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _request.GetSpan(sizeHint);

    /// <summary>Prepares a pooled call for its next use.</summary>
    public void Prepare(ulong callId, ulong objectId, ulong member, ChainPath path, CallBatch? batch = null)
    {
        CallId = callId;
        Batch = batch;
        ReferenceContext.HoldsWritten = batch is not null;
        _isDone = false;
        _isWaited = false;
        _failure = null;
        _flags = FrameFlags.None;
        _requestFlags = FrameFlags.None;
        _isAsynchronous = false;
        _isInBatch = false;
        _request.Clear();
        new CallHeader(objectId, member, path.Nearest).Write(_request.GetSpan(FrameHeader.Size + CallHeader.Size)[FrameHeader.Size..]);
        _request.Advance(FrameHeader.Size + CallHeader.Size);
        if (path.Ancestors is not null)
        {
            path.WriteAncestors(_request.GetSpan(path.AncestorsLength));
            _request.Advance(path.AncestorsLength);
            _requestFlags = FrameFlags.Ancestors;
        }
    }

    /// <summary>Sends a call that had to wait for a <see cref="ContractCheck"/>, unless it has been cancelled meanwhile.</summary>
    public void SendNow()
    {
        // From Transmit on the call may complete and be in use again.
        ulong callId = CallId;
        var cancellationToken = _cancellationToken;
        if (cancellationToken.IsCancellationRequested)
        {
            Fail(new OperationCanceledException(cancellationToken));
            return;
        }

        Transmit();
        if (cancellationToken.IsCancellationRequested)
        {
            RequestCancellation(callId);
        }
    }

    internal sealed override void Fence(FenceHeader fence)
    {
        fence.Write(_request.GetSpan(FenceHeader.Size));
        _request.Advance(FenceHeader.Size);
        _requestFlags |= FrameFlags.Fenced;
    }

    internal sealed override void CheckFirst(ContractCheck check, ProxyReference? target, ulong member) => _check = (check, target, member);

    public sealed override ValueTask InvokeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CompleteHeader();
        _source.Reset();
        _isAwaited = false;
        _isAsynchronous = true;
        Watch(cancellationToken);
        if (_check is { } first)
        {
            if (first.Target is not null)
            {
                // What gives the object back would overtake the call.
                ReferenceContext.Hold(first.Target);
            }

            first.Check.Pass(this, first.Target?.ObjectId ?? 0, first.Member);
        }
        else
        {
            Transmit();
        }

        RepeatCancellation(cancellationToken);
        return Done;
    }

    public sealed override MessagePackWriter DetachedWriter()
    {
        ReferenceContext.HoldsWritten = true;
        return Writer();
    }

#pragma warning disable CA1031, CA2012 // The task that is handed out fails; it is awaited instead.
    public sealed override ValueTask<TResult> InvokeAsync<TResult>(ResultReader<TResult> read, CancellationToken cancellationToken)
    {
        try
        {
            if (_result is not CallResult<TResult> result)
            {
                _result = result = new CallResult<TResult>(this);
            }

            _ = InvokeAsync(cancellationToken);
            result.Begin(read);
            return new ValueTask<TResult>(result, TaskVersion);
        }
        catch (Exception exception)
        {
            return NotMade<TResult>(this, exception);
        }
    }

    public sealed override ValueTask InvokeVoidAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_result is not CallCompletion completion)
            {
                _result = completion = new CallCompletion(this);
            }

            _ = InvokeAsync(cancellationToken);
            completion.Begin();
            return new ValueTask(completion, TaskVersion);
        }
        catch (Exception exception)
        {
            return NotMade(this, exception);
        }
    }
#pragma warning restore CA1031, CA2012

    public sealed override void InvokeVoid(CancellationToken cancellationToken = default)
    {
        if (Batch is null)
        {
            Send(cancellationToken);
            ThrowUnlessResult();
        }
        else
        {
            Batch.Add(this, cancellationToken);
            IsHandedOver = true;
            Batch.FlushIfFull();
        }
    }

    /// <summary>Hands the call to the channel, which may leave it with others until the next flush.</summary>
    public void SendInBatch(CancellationToken cancellationToken)
    {
        _isInBatch = true;
        Begin(cancellationToken);
    }

    /// <summary>Blocks until a call that was sent in a batch is done. Throws what it threw.</summary>
    public void AwaitInBatch()
    {
        End();
        ThrowUnlessResult();
    }

    public sealed override MessagePackReader Reply()
    {
        ThrowUnlessResult();
        return new MessagePackReader(ReplyBody);
    }

    /// <summary>Hands the frame to the channel.</summary>
    protected abstract void Transmit();

    /// <summary>Asks the manager to withdraw or cancel the call. It stays pending until the real outcome arrives.</summary>
    protected abstract void RequestCancellation(ulong callId);

    /// <summary>Tells the manager that the result is here.</summary>
    protected abstract void Acknowledge();

    /// <summary>Tells the manager that the result is decoded: what it keeps of other managers' objects for it may go.</summary>
    protected virtual void ConfirmReferences()
    {
    }

    private protected sealed override void Send(CancellationToken cancellationToken)
    {
        Begin(cancellationToken);
        End();
    }

    private void Begin(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_check is { } first)
        {
            first.Check.Confirm(first.Target?.ObjectId ?? 0, first.Member);
        }

        CompleteHeader();
        Watch(cancellationToken);
        Transmit();
        RepeatCancellation(cancellationToken);
    }

    private void End()
    {
        AwaitDone();
        if (ReferenceContext.HasProgress)
        {
            AwaitProgress();
        }
    }

    /// <summary>Forgets what ties the call to its caller; called when it goes back to the pool.</summary>
    protected void Release()
    {
        ReferenceContext.ReleaseCallbacks();
        ReferenceContext.ReleaseHeld();
        _check = null;
        if (_isDone && _flags.Has(FrameFlags.ReferencesKept))
        {
            _flags = FrameFlags.None;
            ConfirmReferences();
        }

        _cancellation.Dispose();
        _cancellation = default;
        _cancellationToken = default;
        if (_request.IsInExtent)
        {
            _request.Clear();
        }

        if (_received is not null)
        {
            _received.Return();
            _received = null;
        }

        if (_reply.Capacity > LargestKeptBuffer)
        {
            _reply.Dispose();
            _reply = new PooledBufferWriter();
        }
    }

    private void RequestCancellation() => RequestCancellation(CallId);

    private void CompleteHeader()
    {
        var header = new FrameHeader(_request.WrittenCount - FrameHeader.Size, Kind, _requestFlags, CallId);
        if (_request.IsInExtent)
        {
            _request.WriteReference(_reference ??= new byte[ExtentReference.FrameSize], header);
        }
        else
        {
            header.Write(_request.WrittenForUpdate);
        }
    }

    private void Watch(CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        if (cancellationToken.CanBeCanceled)
        {
            _cancellation = cancellationToken.UnsafeRegister(static call => ((BufferedCall)call!).RequestCancellation(), this);
        }
    }

    // A wish that came before the manager knew the call has been lost; saying it twice does no harm.
    private void RepeatCancellation(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested && !IsDone)
        {
            RequestCancellation();
        }
    }
}
