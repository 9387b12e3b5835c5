using System.Collections.Concurrent;
using ProxyGen.Client;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.InProcess;

/// <summary>
/// Calls to a manager in the same process, with the same bytes as over any other channel. A synchronous call runs on its caller's thread;
/// asynchronous ones are taken in order by a pool thread, and synchronous ones behind them as well, so one caller's calls keep their order.
/// </summary>
internal sealed class InProcessChannel : Channel, IStallable, ICallbackPort, ICallbackHost
{
    private readonly CallPool<InProcessCall> _pool;
    private readonly ConcurrentQueue<InProcessCall> _inbox = new();
    private readonly CallLane _lane = new();
    private readonly bool _isInsideManager;
    private ulong _lastCallId;
    private int _queued;

    /// <param name="runtime">The manager.</param>
    /// <param name="session">The session that calls count for.</param>
    /// <param name="isInsideManager">Whether the callers are the manager's own objects: their references hold the objects themselves.</param>
    public InProcessChannel(ManagerRuntime runtime, Session session, bool isInsideManager)
    {
        Runtime = runtime;
        Session = session;
        _isInsideManager = isInsideManager;
        References = new ReferenceTable(this);
        _pool = new CallPool<InProcessCall>(() => new InProcessCall(this));
        Callbacks = new CallbackTable(this);
        session.Callbacks.Port = this;
        session.Ended.UnsafeRegister(static table => ((CallbackTable)table!).Close(), Callbacks);
        runtime.Stalls.Add(this);
    }

    public ManagerRuntime Runtime { get; }

    public Session Session { get; }

    public ReferenceTable References { get; }

    public long Progress => _lane.Progress;

    internal override Guid ManagerId => Runtime.Id;

    internal override CallbackTable Callbacks { get; }

    bool ICallbackPort.IsBehind => false;

    ProtocolLimits ICallbackHost.Limits => Runtime.Limits;

    internal override CancellationToken Lost => Session.Ended;

    public ReferenceContext CreateContext() => _isInsideManager
        ? new PinnedReferenceContext(this)
        : new CountedReferenceContext(References, Callbacks, Runtime.Id, isSameProcess: true);

    public void HandOver(long progress)
    {
        // If the call handed over was the only one, whoever adds the next starts a thread for it.
        if (_lane.TryHandOver(progress) && Interlocked.Decrement(ref _queued) > 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static channel => channel.Drain(), this, preferLocal: false);
        }
    }

    public void Return(InProcessCall call) => _pool.Return(call);

    public static ManagerLostException NotMade() => new("The manager has been stopped; the call was not made.");

    public static CallInDoubtException InDoubt() => new(
        "The manager has been stopped while it had this call. The call may or may not have run; check before doing it again.");

    /// <summary>Takes a call whose arguments are written.</summary>
    public void Take(InProcessCall call)
    {
        if (Session.HasEnded)
        {
            call.Fail(NotMade());
            return;
        }

        if (!call.IsPipelined && Volatile.Read(ref _queued) == 0)
        {
            call.Run(lane: null);
            return;
        }

        _inbox.Enqueue(call);
        if (Interlocked.Increment(ref _queued) == 1)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static channel => channel.Drain(), this, preferLocal: false);
        }
    }

    internal override PendingCall Begin(ulong objectId, ulong member)
    {
        if (Session.HasEnded)
        {
            throw NotMade();
        }

        if (AmbientTransaction.Current is { } transaction && !transaction.IsOf(Runtime))
        {
            throw transaction.RefuseOther();
        }

        var call = _pool.Rent();
        call.Prepare(Interlocked.Increment(ref _lastCallId), objectId, member, path: default, CallBatch.Of(this));
        return call;
    }

    internal override ProxyReference Claim(ulong objectId)
    {
        var entry = Runtime.FindObject(objectId);
        if (_isInsideManager)
        {
            return new ProxyReference(this, objectId, pinned: entry);
        }

        Session.AddReference(entry);
        return References.Receive(objectId);
    }

    internal override void Release(ulong objectId, long count) => Session.RemoveReferences(objectId, count);

    void ICallbackPort.SendFrame(ReadOnlySpan<byte> frame) => ((ICallbackPort)this).PostFrame(frame);

    void ICallbackPort.PostFrame(ReadOnlySpan<byte> frame) =>
        Callbacks.Receive(FrameHeader.Read(frame, Runtime.Limits), frame[FrameHeader.Size..]);

    void ICallbackPort.LetOthersServe() => HandOver(_lane.Progress);

    void ICallbackHost.SendFrame(ReadOnlySpan<byte> frame) =>
        Session.Callbacks.Receive(FrameHeader.Read(frame, Runtime.Limits), frame[FrameHeader.Size..]);

    void ICallbackHost.FlowChain(ChainPath chain) => AmbientChain.FlowFrom(chain);

    private void Drain()
    {
        while (_inbox.TryDequeue(out var call))
        {
            long mark = _lane.Begin();
            Runtime.Stalls.Wake();
            call.Run(_lane);
            if (!_lane.End(mark) || Interlocked.Decrement(ref _queued) == 0)
            {
                return;
            }
        }
    }
}
