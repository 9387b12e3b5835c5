using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// A lane as the manager has it: takes a request, runs it, and puts its outcome back, on whatever thread that ends.
/// <code>
/// _users   how many threads use its memory besides the loop: each call from the moment it is taken until its answer is there
/// _call    what the next request is run with; null while one runs, and then made when it is needed
/// </code>
/// </summary>
internal sealed unsafe class ServerLane : IReplyReceiver
{
    private readonly ServerLanes _owner;
    private readonly PageMemory _lane;
    private readonly RequestMemory _request;
    private LaneReplier<PageMemory> _replier;
    private IncomingCall? _call;
    private ulong _unconfirmed;
    private uint _unconfirmedNumber;
    private int _users;

    public ServerLane(ServerLanes owner, PageMemory lane)
    {
        _owner = owner;
        _lane = lane;
        _request = new RequestMemory(lane.Start + LaneLayout.Request, LaneLayout.RequestCapacity);
        _replier = new LaneReplier<PageMemory>(lane);
    }

    public ServerLanes Owner => _owner;

    /// <summary>Whether the loop looks at it by itself. Only the loop uses it.</summary>
    public bool IsWatched { get; private set; }

    /// <summary>Its place among those that take turns.</summary>
    public LaneTurn Turn { get; } = new();

    /// <summary>Whether there is a request that has not been taken.</summary>
    public bool HasRequest => _replier.HasRequest;

    /// <summary>Whether its client sleeps, or has been woken and not run since.</summary>
    public bool IsClientAsleep => _replier.IsClientAsleep;

    /// <summary>In which round of the loop it had its last request. Only the loop uses it.</summary>
    public long LastRound { get; set; }

    /// <summary>Whether a call uses its memory.</summary>
    public bool IsInUse => Volatile.Read(ref _users) != 0;

    public void Watch()
    {
        IsWatched = true;
        _replier.Watch();
    }

    /// <summary>Its requests are taken at once, and its client need not ring.</summary>
    public void WatchNow() => _replier.WatchNow();

    /// <summary>Its requests stay where they are for a while, and its client need not ring.</summary>
    public void WatchLater() => _replier.WatchLater();

    /// <summary>From now on the client must ring. False: it has made a request.</summary>
    public bool TryUnwatch()
    {
        IsWatched = !_replier.TryUnwatch();

        // After the fence: what is acknowledged later is rung for.
        ConfirmAcknowledged();
        return !IsWatched;
    }

    /// <summary>Takes the request, if there is one: whoever has done so runs <see cref="Serve"/>. Only the loop does.</summary>
    public bool TryTake()
    {
        if (!_replier.TryTake())
        {
            return false;
        }

        Interlocked.Increment(ref _users);
        return true;
    }

    /// <summary>Runs the request that was taken.</summary>
    public void Serve()
    {
        ConfirmAcknowledged();
        if (TryRead() is not { } call)
        {
            Interlocked.Decrement(ref _users);
            _owner.Connection.Dispose();
            return;
        }

        call.Run();
        if (!call.IsDetached)
        {
            Volatile.Write(ref _call, call);
        }
    }

    public void Receive(IncomingCall call)
    {
        var limits = _owner.Limits;
        if (limits.IsTooLong(call.Frame.WrittenCount))
        {
            call.Fail(limits.ResultTooLong(call.Frame.WrittenCount));
            return;
        }

        var frame = call.Frame.WrittenForUpdate;
        var header = new FrameHeader(frame.Length - FrameHeader.Size, call.Outcome, call.Flags, call.CallId);
        if (call.Flags.Has(FrameFlags.AcknowledgeRequired))
        {
            _unconfirmedNumber = _replier.Number;
            Volatile.Write(ref _unconfirmed, call.CallId);
        }

        uint length = (uint)frame.Length;
        if (call.Frame.IsInExtent)
        {
            length = ExtentReference.FrameSize;
            call.Frame.WriteReference(new Span<byte>(_lane.Start + LaneLayout.Reply, ExtentReference.FrameSize), header);
            call.Frame.GiveAway();
        }
        else if (length <= LaneLayout.ReplyCapacity)
        {
            header.Write(frame);
            frame.CopyTo(new Span<byte>(_lane.Start + LaneLayout.Reply, LaneLayout.ReplyCapacity));
        }
        else
        {
            (header with { Flags = call.Flags | FrameFlags.OfLane }).Write(frame);
            _owner.Connection.SendReply(frame);
            length = LaneLayout.OverConnection;
        }

        _replier.Answer(length, _owner.Connection.NoticesSent);
        Interlocked.Decrement(ref _users);
    }

    /// <summary>Null if what was taken is no call: its session ends, and no other.</summary>
    private IncomingCall? TryRead()
    {
        try
        {
            uint length = _lane.Read(LaneLayout.RequestLength);
            var header = FrameHeader.Read(_request.GetSpan(), _owner.Limits);
            if (length > LaneLayout.RequestCapacity || header.BodyLength != length - FrameHeader.Size || header.Kind != FrameKind.Call)
            {
                return null;
            }

            ReadOnlyMemory<byte> body = _request.Memory.Slice(FrameHeader.Size, header.BodyLength);
            if (header.Flags.Has(FrameFlags.Elsewhere))
            {
                body = _owner.Arena.Find(ExtentReference.Read(body.Span, _owner.Limits));
            }

            var call = _call ?? new IncomingCall(_owner.Session.Runtime, _owner.Session, this, space: _owner.Arena);
            _call = null;
            call.Begin(header, body);
            return call;
        }
        catch (ProtocolException)
        {
            // Its client broke the protocol.
            return null;
        }
#pragma warning disable CA1031 // Whatever one client's bytes bring about must not end the thread that serves the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"ProxyGen: the session of {_owner.Session.Description} ends. A request in a lane could not be read: {exception}");
            return null;
        }
    }

    /// <summary>Tells the session of a result that the client has taken.</summary>
    public void ConfirmAcknowledged()
    {
        if (Volatile.Read(ref _unconfirmed) is var callId and not 0 && _replier.IsAcknowledged(_unconfirmedNumber))
        {
            _owner.Session.Confirm(callId);
            _unconfirmed = 0;
        }
    }
}
