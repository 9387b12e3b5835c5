using ProxyGen.Channels.SharedMemory;
using ProxyGen.Client;
using ProxyGen.Manager;

namespace ProxyGen.Channels.Socket;

/// <summary>A call over a socket.</summary>
internal sealed class ConnectionCall(ConnectionChannel channel) : BufferedCall(channel.FrameSpace)
{
    private readonly ReferenceContext _context = channel.CreateContext();
    private CallChain? _caller;
    private ClientLane? _lane;
    private bool _isNudged;

    /// <summary>The reader role has been given to this call's thread. Under the channel's gate.</summary>
    public bool HasReaderRole { get; set; }

    protected override ReferenceContext ReferenceContext => _context;

    /// <summary>Prepares a pooled call for its next use.</summary>
    /// <param name="callId">Its number.</param>
    /// <param name="objectId">The object.</param>
    /// <param name="member">The member.</param>
    /// <param name="caller">On whose behalf it is made: a call inside another manager, or a delegate that one calls.</param>
    /// <exception cref="InvalidOperationException">Calls have gone through too many processes.</exception>
    public void Prepare(ulong callId, ulong objectId, ulong member, CallChain? caller)
    {
        Prepare(callId, objectId, member, caller is null ? default : LentChains.Lend(caller), CallBatch.Of(channel));
        _caller = caller;
    }

    /// <summary>Wakes the call's thread, to look whether it has the reader role.</summary>
    public void Nudge() => Nudge(ref _isNudged);

    public void AwaitDoneOrNudge() => AwaitDoneOrNudge(ref _isNudged);

    protected override void Transmit()
    {
        if (!IsPipelined && channel.RentLane(this) is { } lane)
        {
            _lane = lane;
            lane.Send(Frame.Span);
        }
        else
        {
            channel.Transmit(this);
        }
    }

    protected override void AwaitDone()
    {
        if (_lane is { } lane)
        {
            _lane = null;
            channel.AwaitReply(this, lane);
        }
        else
        {
            channel.Readers.Await(this);
        }
    }

    protected override void RequestCancellation(ulong callId) => channel.Cancel(callId);

    protected override void Acknowledge() => channel.Acknowledge(CallId);

    protected override void ConfirmReferences() => channel.ConfirmReferences(CallId);

    private protected override void Return()
    {
        Release();
        if (_caller is not null)
        {
            LentChains.Return(_caller);
            _caller = null;
        }

        channel.Return(this);
    }
}
