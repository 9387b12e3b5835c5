using ProxyGen.Client;
using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.InProcess;

/// <summary>A call to a manager in this process, and the place where its outcome arrives.</summary>
internal sealed class InProcessCall(InProcessChannel channel) : BufferedCall, IReplyReceiver
{
    private readonly ReferenceContext _context = channel.CreateContext();
    private IncomingCall? _incoming;

    protected override ReferenceContext ReferenceContext => _context;

    public void Run()
    {
        var incoming = _incoming!;
        incoming.Run();
    }

    void IReplyReceiver.Receive(IncomingCall call)
    {
        if (call.IsDetached)
        {
            _incoming = null;
        }

        Complete(call.Outcome, call.Flags, call.Frame.WrittenSpan[FrameHeader.Size..]);
    }

    protected override void Transmit()
    {
        _incoming ??= new IncomingCall(channel.Runtime, channel.Session, this);
        var header = CallHeader.Read(Frame.Span[FrameHeader.Size..]);
        _incoming.Begin(CallId, header, AmbientChain.Current, Frame[(FrameHeader.Size + CallHeader.Size)..]);
        channel.Take(this);
    }

    protected override void RequestCancellation() => channel.Session.Cancel(CallId);

    protected override void Acknowledge() => channel.Session.Confirm(CallId);

    private protected override void Return()
    {
        Release();
        channel.Return(this);
    }
}
