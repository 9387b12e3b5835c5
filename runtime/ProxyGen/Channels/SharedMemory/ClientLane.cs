using ProxyGen.Protocol;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>A lane as its client has it. Whoever has rented it makes one call with it at a time.</summary>
internal sealed unsafe class ClientLane(PageMemory lane, PageMemory session, Bell<PageMemory> bell, int index, ClientLanes owner)
{
    private const int MostPauses = 200;
    private const int MostYields = 20;

    private LaneRequester<PageMemory> _requester = new(lane, session, bell, index);
    private CoreChoice _core;
    private SpinBudget _spin = new(MostPauses, MostYields);
    private int _isRented;

    /// <summary>Whose it is; its pages are there as long as that is.</summary>
    public ClientLanes Owner => owner;

    /// <summary>How many frames over the connection must have been read before the reply is used.</summary>
    public uint NoticesBefore => lane.Read(LaneLayout.NoticesBefore);

    /// <summary>Whether the reply comes over the connection.</summary>
    public bool RepliesOverConnection => lane.Read(LaneLayout.ReplyLength) == LaneLayout.OverConnection;

    public bool TryRent() => Volatile.Read(ref _isRented) == 0 && Interlocked.CompareExchange(ref _isRented, 1, 0) == 0;

    public void Return() => Volatile.Write(ref _isRented, 0);

    /// <summary>Has the manager serve a frame of at most <see cref="LaneLayout.RequestCapacity"/> bytes.</summary>
    public void Send(ReadOnlySpan<byte> frame)
    {
        frame.CopyTo(new Span<byte>(lane.Start + LaneLayout.Request, LaneLayout.RequestCapacity));
        _requester.Publish(frame.Length);
    }

    /// <summary>Looks for the reply for a while.</summary>
    public bool SpinUntilAnswered()
    {
        int round = 0;
        while (!_requester.IsAnswered)
        {
            uint isWatched = _requester.IsWatched;
            if (isWatched == LaneLayout.WatchedLater)
            {
                return false;
            }

            if (!_spin.TryWait(round++, patiently: isWatched == LaneLayout.WatchedNow))
            {
                _spin.Failed();
                return false;
            }
        }

        _spin.Succeeded(round);
        return true;
    }

    /// <summary>Sleeps until the reply is here. False: the manager has been lost.</summary>
    public bool SleepUntilAnswered()
    {
        bool isAnswered = _requester.SleepUntilAnswered();
        _core.Woken(bell.LoopCore);
        return isAnswered;
    }

    /// <summary>The reply, valid until the lane is returned.</summary>
    /// <exception cref="ProtocolException">It is none.</exception>
    public FrameHeader Read(ProtocolLimits limits, out ReadOnlySpan<byte> body)
    {
        uint length = lane.Read(LaneLayout.ReplyLength);
        var frame = new ReadOnlySpan<byte>(lane.Start + LaneLayout.Reply, LaneLayout.ReplyCapacity);
        var header = FrameHeader.Read(frame, limits);
        if (header.BodyLength != length - FrameHeader.Size || length > LaneLayout.ReplyCapacity)
        {
            throw new ProtocolException($"A reply of {length} bytes arrived in a lane.");
        }

        body = frame.Slice(FrameHeader.Size, header.BodyLength);
        return header;
    }

    public void Acknowledge() => _requester.Acknowledge();

    public void Close() => _requester.Close();
}
