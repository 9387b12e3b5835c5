using ProxyGen.Client;

namespace ProxyGen.Channels.Socket;

/// <summary>A call over a socket.</summary>
internal sealed class SocketCall(SocketChannel channel) : BufferedCall
{
    private readonly ReferenceContext _context = channel.CreateContext();
    private bool _isNudged;

    /// <summary>The reader role has been given to this call's thread. Under the channel's gate.</summary>
    public bool HasReaderRole { get; set; }

    protected override ReferenceContext ReferenceContext => _context;

    /// <summary>Wakes the call's thread, to look whether it has the reader role.</summary>
    public void Nudge() => Nudge(ref _isNudged);

    public void AwaitDoneOrNudge() => AwaitDoneOrNudge(ref _isNudged);

    protected override void Transmit() => channel.Transmit(this);

    protected override void AwaitDone() => channel.Readers.Await(this);

    protected override void RequestCancellation(ulong callId) => channel.Cancel(callId);

    protected override void Acknowledge() => channel.Acknowledge(CallId);

    protected override void ConfirmReferences() => channel.ConfirmReferences(CallId);

    private protected override void Return()
    {
        Release();
        channel.Return(this);
    }
}
