using ProxyGen.Client;
using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.InProcess;

/// <summary>A call to a manager in this process, and the place where its outcome arrives.</summary>
internal sealed class InProcessCall(InProcessChannel channel) : BufferedCall, IReplyReceiver
{
    private readonly ReferenceContext _context = channel.CreateContext();
    private IncomingCall? _incoming;
    private bool _isCancelled;

    protected override ReferenceContext ReferenceContext => _context;

    /// <summary>Dispatches the call.</summary>
    /// <param name="lane">The sequence it is taken from, if calls wait behind it.</param>
    public void Run(CallLane? lane)
    {
        ulong callId = CallId;
        if (Volatile.Read(ref _isCancelled))
        {
            Complete(FrameKind.Withdrawn, FrameFlags.None, default);
            return;
        }

        if (channel.Session.HasEnded)
        {
            Fail(InProcessChannel.NotMade());
            return;
        }

        _incoming!.Lane = lane;
        _incoming.Run();

        // A wish that came before the session knew the call has not reached it.
        if (Volatile.Read(ref _isCancelled))
        {
            channel.Session.Cancel(callId);
        }
    }

    void IReplyReceiver.Receive(IncomingCall call)
    {
        var limits = channel.Runtime.Limits;
        if (limits.IsTooLong(call.Frame.WrittenCount))
        {
            call.Fail(limits.ResultTooLong(call.Frame.WrittenCount));
            return;
        }

        if (call.IsDetached)
        {
            _incoming = null;
        }

        if (channel.Session.HasEnded && call.Outcome != FrameKind.Result)
        {
            // The end of the session has withdrawn or cancelled it, not its caller.
            Fail(call.Outcome == FrameKind.Withdrawn ? InProcessChannel.NotMade() : InProcessChannel.InDoubt());
            return;
        }

        Complete(call.Outcome, call.Flags, call.Frame.WrittenSpan[FrameHeader.Size..]);
    }

    protected override void Transmit()
    {
        _isCancelled = false;
        var limits = channel.Runtime.Limits;
        if (limits.IsTooLong(Frame.Length))
        {
            Fail(limits.ArgumentsTooLong(Frame.Length));
            return;
        }

        _incoming ??= new IncomingCall(channel.Runtime, channel.Session, this);
        var header = CallHeader.Read(Frame.Span[FrameHeader.Size..]);
        var arguments = Frame[(FrameHeader.Size + CallHeader.Size)..];
        var fence = IsFenced ? FenceHeader.Take(ref arguments) : default;
        var caller = AmbientChain.Current;
        if (IsPipelined)
        {
            // Perhaps nobody awaits the call.
            caller?.Keep();
        }

        _incoming.Begin(CallId, header.ObjectId, header.Member, caller, arguments, fence);
        if (IsPipelined)
        {
            _incoming.KeepTarget();
        }

        channel.Take(this);
    }

    protected override void RequestCancellation(ulong callId)
    {
        Volatile.Write(ref _isCancelled, true);
        channel.Session.Cancel(callId);
    }

    protected override void Acknowledge() => channel.Session.Confirm(CallId);

    protected override void ConfirmReferences() => channel.Session.ReleaseKept(CallId);

    private protected override void Return()
    {
        Release();
        channel.Return(this);
    }
}
