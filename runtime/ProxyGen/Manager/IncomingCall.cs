using System.ComponentModel;
using ProxyGen.Manager.Transactions;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// One call inside its manager, from the bytes of its arguments to the bytes of its outcome.
/// <code>
/// Taken      Begin has filled it in; Run dispatches it                       owner: the thread that took it
/// Queued     Enter returned false; the guards' queues hold it                owner: the guard scheduler
///            → Run again, from the start, once it is inside its guards       owner: a pool thread
/// Entered    Enter returned true; the member runs                            owner: the running thread
/// Detached   the member returned a task that has not ended                   owner: the task's continuation
/// Completed  outcome written, guards left, handed to its receiver            owner: the receiver, which may use it again
/// </code>
/// A call that was queued or detached is known to its session, which cancels it when the client asks or the session ends. The request is
/// borrowed from the connection's buffer until then; Detach copies it. Only generated code and built-in types use the public members.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class IncomingCall : IThreadPoolWorkItem
{
    private readonly IReplyReceiver _receiver;
    private readonly ManagerContext _context;
    private CallChain _ownChain;
    private readonly List<Guard> _holds = [];
    private readonly FrameBuffer _result;
    private ReadOnlyMemory<byte> _request;
    private FenceHeader _fence;
    private int _argumentsOffset;
    private bool _isResumed;
    private bool _isDetached;

    /// <param name="runtime">The manager.</param>
    /// <param name="session">Whom the call counts for.</param>
    /// <param name="receiver">Where its outcome goes.</param>
    /// <param name="payloads">Whose references and delegates are in its payloads, if not the session's.</param>
    /// <param name="space">Where long outcomes are written; null for no such place.</param>
    internal IncomingCall(
        ManagerRuntime runtime, Session session, IReplyReceiver receiver, Session? payloads = null, IFrameSpace? space = null)
    {
        _result = new FrameBuffer(space);
        Runtime = runtime;
        Session = session;
        _receiver = receiver;
        _context = new ManagerContext(runtime, payloads ?? session, () => Target, () => CancellationToken);
        _ownChain = new CallChain { Origin = session };
        Chain = _ownChain;
    }

    /// <summary>The member, or the constructor, to call.</summary>
    public ulong Member { get; internal set; }

    /// <summary>What formatters of its payloads share.</summary>
    public PayloadContext Context => _context;

    internal ManagerRuntime Runtime { get; }

    internal Session Session { get; }

    internal ulong CallId { get; private set; }

    internal ulong ObjectId { get; private set; }

    internal CallChain Chain { get; private set; }

    /// <summary>The transaction whose lambda made the call; null for none.</summary>
    internal Transaction? Transaction { get; private set; }

    /// <summary>The sequence of calls that this one is dispatched in, if other calls wait behind it.</summary>
    internal CallLane? Lane { get; set; }

    /// <summary>The object called; null for the manager itself.</summary>
    internal ObjectEntry? Target { get; private set; }

    /// <summary>Its wait, under the guard scheduler's lock.</summary>
    internal GuardWait? Wait { get; set; }

    /// <summary>Whether it waits in a circle of calls rather than throw.</summary>
    internal bool StaysInCircle { get; private set; }

    internal FrameKind Outcome { get; private set; }

    internal FrameFlags Flags { get; private set; }

    /// <summary>The outcome as a frame: room for the header, then the body.</summary>
    internal FrameBuffer Frame => _result;

    /// <summary>Whether its thread has gone on without it: then it is not used again.</summary>
    internal bool IsDetached => _isDetached;

    /// <summary>The contract being created, while a constructor runs.</summary>
    internal SharedContract? Creating { get; set; }

    /// <summary>The name that the object being created will get.</summary>
    internal string? CreatingName { get; set; }

    /// <summary>A reader over the arguments.</summary>
    public MessagePackReader Reader() => new(_request.Span[_argumentsOffset..]);

    /// <summary>A writer for the result. Call <see cref="MessagePackWriter.Flush"/> at the end.</summary>
    public MessagePackWriter Result() => new(_result);

    /// <summary>A call has been taken.</summary>
    /// <param name="callId">Its number in the session.</param>
    /// <param name="objectId">The object; 0 for the manager.</param>
    /// <param name="member">The member.</param>
    /// <param name="caller">The call on whose behalf it is made; null for nobody's.</param>
    /// <param name="arguments">Borrowed until it is detached.</param>
    /// <param name="fence">The lease that it is made under, if any.</param>
    internal void Begin(
        ulong callId, ulong objectId, ulong member, CallChain? caller, ReadOnlyMemory<byte> arguments, FenceHeader fence = default)
    {
        CallId = callId;
        ObjectId = objectId;
        Member = member;
        if (_ownChain.IsKept)
        {
            _ownChain = new CallChain { Origin = Session };
        }

        Transaction = caller is null ? null : AmbientTransaction.Current;
        Chain = _ownChain;
        Chain.Begin(this, caller);
        _request = arguments;
        _fence = fence;
        _argumentsOffset = 0;
        Target = null;
        Flags = FrameFlags.None;
        _isResumed = false;
        _subscriber = null;
        Creating = null;
        CreatingName = null;
        _guardOfNew = null;
        _context.Clear();
        ClearResult();
    }

    /// <summary>A call has arrived as a frame: runs it.</summary>
    /// <inheritdoc cref="Begin(FrameHeader, ReadOnlyMemory{byte})"/>
    internal void Run(FrameHeader header, ReadOnlyMemory<byte> body)
    {
        Begin(header, body);
        Run();
    }

    /// <summary>A call has arrived as a frame.</summary>
    /// <param name="header">The frame's header.</param>
    /// <param name="body">The frame's body, borrowed until the call is detached.</param>
    /// <exception cref="ProtocolException">It is no call.</exception>
    internal void Begin(FrameHeader header, ReadOnlyMemory<byte> body)
    {
        if (body.Length < CallHeader.Size)
        {
            throw new ProtocolException("A call without its header arrived.");
        }

        var callHeader = CallHeader.Read(body.Span);
        var path = ChainPath.Read(callHeader.Chain, header.Flags, body.Span[CallHeader.Size..]);
        var arguments = body[(CallHeader.Size + path.AncestorsLength)..];
        var fence = header.Flags.Has(FrameFlags.Fenced) ? FenceHeader.Take(ref arguments) : default;
        Begin(header.CallId, callHeader.ObjectId, callHeader.Member, path.IsNone ? null : CallChain.Elsewhere(path), arguments, fence);
    }

    /// <summary>Keeps the object, if there is one, until the call is dispatched, although its caller may give it back before.</summary>
    internal void KeepTarget() => Target = Runtime.Objects.Find(ObjectId);

    /// <summary>Dispatches the call. It is completed, queued or detached afterwards; the caller looks at <see cref="IsDetached"/>.</summary>
    internal void Run()
    {
        // Once completed, the call may be in use again elsewhere: from then on only locals are touched.
        var previous = AmbientChain.Enter(Chain);
        var previousFlow = AmbientChain.Flowing;
        AmbientChain.RestoreFlow(null);
        var previousContext = SynchronizationContext.Current;
        var transaction = Transaction;
        var previousFlowingTransaction = AmbientTransaction.Flowing;
        var previousTransaction = transaction is null ? null : AmbientTransaction.Enter(transaction);
        try
        {
            if (previousContext is not null)
            {
                // What the method awaits comes back to the pool, not to whoever calls it.
                SynchronizationContext.SetSynchronizationContext(null);
            }

            CheckInFlight();
            if (ObjectId == 0)
            {
                ManagerOperations.Dispatch(this);
            }
            else
            {
                var target = Target ??= Runtime.FindObject(ObjectId);
                target.Dispatcher.DispatchTo(target.Subject, this);
            }
        }
#pragma warning disable CA1031 // Whatever the object throws is the call's outcome and travels to its caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
        finally
        {
            AmbientChain.Leave(previous);
            AmbientChain.RestoreFlow(previousFlow);
            AmbientTransaction.Flow(previousFlowingTransaction);
            if (!ReferenceEquals(SynchronizationContext.Current, previousContext))
            {
                SynchronizationContext.SetSynchronizationContext(previousContext);
            }

            if (transaction is not null)
            {
                AmbientTransaction.Enter(previousTransaction);
            }
        }
    }

    // Connecting makes it, not the program, which could only fail for calls that it did not make.
    private bool IsIntroduction => ObjectId == 0 && Member == ManagerMembers.Introduce;

    private void CheckInFlight()
    {
        int limit = Runtime.Limits.MaxCallsInFlight;
        if (!_isResumed && Session.ActiveCalls >= limit && !IsIntroduction)
        {
            throw new InvalidOperationException(
                $"This process has {limit} calls in flight, the most that the manager allows. Await some before making more.");
        }
    }

    /// <summary>The guards are entered: goes on, on a pool thread.</summary>
    internal void ScheduleResume()
    {
        if (_onEntered is not null)
        {
            _onEntered();
            return;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        _isResumed = true;
        _context.ClearForRepeat();
        ClearResult();
        Run();
    }

    /// <summary>The arguments begin after what has been read so far: the manager's own part of a creation.</summary>
    internal void SkipArguments(int consumed) => _argumentsOffset = consumed;

    /// <summary>Who waits for what, for messages.</summary>
    internal string Describe() => $"a call on {Target?.ContractName ?? "the manager"} #{ObjectId} from {(Chain.Root.Origin ?? Session).Description}";

    private void ClearResult()
    {
        _result.Clear();
        _result.GetSpan(FrameHeader.Size);
        _result.Advance(FrameHeader.Size);
    }
}
