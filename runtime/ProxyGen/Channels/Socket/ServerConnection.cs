using System.Net.Sockets;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.Socket;

/// <summary>
/// The manager's end of one process's connection. A thread reads frames and runs their calls in line; outcomes of calls that arrived
/// together leave together. When a call runs long, the frames behind it go to another thread (<see cref="CallLane"/>).
/// </summary>
internal sealed class ServerConnection : IReplyReceiver, IStallable, ICallbackPort, ILaneConnection, IDisposable
{
    private const int FlushLength = 64 * 1024;
    private const int LateLength = 8 * 1024;

    private readonly SocketServer _server;
    private readonly Session _session;
    private readonly CallLane _lane = new();
    private readonly Lock _handOverLock = new();
    private Transport _transport;
    private FrameSender _sender;
    private FrameReceiver _receiver;
    private ServerLanes? _lanes;
    private Arena? _arena;
    private uint _notices;
    private volatile int _servingThread;

    public ServerConnection(SocketServer server, Transport transport, Session session)
    {
        _server = server;
        _transport = transport;
        _session = session;
        _sender = new FrameSender(transport, _ => Dispose());
        _receiver = new FrameReceiver(transport, Limits);
        session.Callbacks.Port = this;
    }

    public bool IsBehind => _sender.IsOver(Limits.MaxUnsentLength);

    public long Progress => _lane.Progress;

    public uint NoticesSent => Volatile.Read(ref _notices);

    private ProtocolLimits Limits => _session.Runtime.Limits;

    /// <summary>Lanes in shared memory beside this socket; null if there can be none.</summary>
    public LanePages? OpenLanes()
    {
        _lanes = _server.Lanes?.TryOpen(_session, this);
        return _lanes is null ? null : new LanePages(_lanes.Pages.File, _server.Lanes!.BellPages.File);
    }

    /// <summary>The client knows the lanes. What it does there and sends is served from now on.</summary>
    /// <param name="withRings">Frames go through the rings in the session's pages, no longer over the socket.</param>
    public void UseLanes(bool withRings)
    {
        if (withRings)
        {
            _receiver.Dispose();
            _transport = new RingTransport((SocketTransport)_transport, _lanes!.Pages, isClient: false);
            _sender = new FrameSender(_transport, _ => Dispose());
            _receiver = new FrameReceiver(_transport, Limits);
            _arena = _lanes.Arena;
        }

        _server.Lanes!.Add(_lanes!);
    }

    /// <summary>Serves the connection on this thread until it ends.</summary>
    public void Serve()
    {
        _session.Runtime.Stalls.Add(this);
        Serve(_receiver);
    }

    public void HandOver(long progress)
    {
        FrameReceiver? rest = null;
        lock (_handOverLock)
        {
            if (_lane.TryHandOver(progress))
            {
                rest = _receiver.Split();
            }
        }

        if (rest is not null)
        {
            new Thread(() => Serve(rest)) { IsBackground = true, Name = "ProxyGen session" }.Start();
        }
    }

    public void Receive(IncomingCall call)
    {
        if (Limits.IsTooLong(call.Frame.WrittenCount))
        {
            call.Fail(Limits.ResultTooLong(call.Frame.WrittenCount));
            return;
        }

        var frame = call.Frame.WrittenForUpdate;
        var header = new FrameHeader(frame.Length - FrameHeader.Size, call.Outcome, call.Flags, call.CallId);
        if (call.Frame.IsInExtent)
        {
            Span<byte> reference = stackalloc byte[ExtentReference.FrameSize];
            call.Frame.WriteReference(reference, header);
            call.Frame.GiveAway();
            Reply(call, reference);
        }
        else
        {
            header.Write(frame);
            Reply(call, frame);
        }
    }

    private void Reply(IncomingCall call, ReadOnlySpan<byte> frame)
    {
        if (!call.IsDetached && _servingThread == Environment.CurrentManagedThreadId && frame.Length < FlushLength)
        {
            _sender.Add(frame);
        }
        else
        {
            _sender.Send(frame);
        }
    }

    public void SendFrame(ReadOnlySpan<byte> frame)
    {
        Interlocked.Increment(ref _notices);
        _sender.Send(frame);
    }

    public void PostFrame(ReadOnlySpan<byte> frame)
    {
        Interlocked.Increment(ref _notices);
        _sender.Post(frame);
    }

    public void SendReply(ReadOnlySpan<byte> frame) => _sender.Send(frame);

    public void LetOthersServe()
    {
        _server.Lanes?.LetOthersServe();
        if (_servingThread == Environment.CurrentManagedThreadId)
        {
            HandOver(_lane.Progress);
        }
    }

    /// <summary>Ends the connection and everything that belongs to its session.</summary>
    public void Dispose()
    {
        _sender.Dispose();
        _session.Runtime.Stalls.Remove(this);
        _server.Remove(this);
        _transport.Dispose();
        var lanes = Interlocked.Exchange(ref _lanes, null);
        lanes?.ConfirmAcknowledged();
        _session.End();
        if (lanes is not null)
        {
            _server.Lanes?.Remove(lanes);
        }
    }

    private void Serve(FrameReceiver receiver)
    {
        _servingThread = Environment.CurrentManagedThreadId;
        _receiver = receiver;
        using (receiver)
        {
            try
            {
                _sender.Flush();
                if (!ServeFrames(receiver))
                {
                    // Another thread has the connection now; it flushed before this one added its outcome.
                    _sender.Flush();
                    lock (_handOverLock)
                    {
                        // Not before the frames behind the call have been taken out of it.
                        receiver.Dispose();
                    }

                    return;
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or EndOfStreamException or ProtocolException)
            {
                // The process died or broke the protocol: either way its session ends here.
            }
        }

        Dispose();
    }

    /// <summary>True at the end of the stream; false when the connection was handed to another thread.</summary>
    private bool ServeFrames(FrameReceiver receiver)
    {
        var call = NewCall();
        do
        {
            while (receiver.TryRead(out var header, out var body))
            {
                if (header.Kind != FrameKind.Call)
                {
                    HandleNotice(header, body.Span);
                    continue;
                }

                long mark = _lane.Begin();
                _session.Runtime.Stalls.Wake();
                Run(call, header, body);
                if (!_lane.End(mark))
                {
                    return false;
                }

                if (call.IsDetached)
                {
                    call = NewCall();
                }
            }

            if (!_transport.HasArrived || _sender.IsOver(LateLength))
            {
                _sender.Flush();
                _sender.WaitWhileOver(Limits.MaxUnsentLength);
            }
        }
        while (receiver.Fill());

        return true;
    }

    private void Run(IncomingCall call, FrameHeader header, ReadOnlyMemory<byte> body)
    {
        if (!header.Flags.Has(FrameFlags.Elsewhere))
        {
            call.Run(header, body);
            return;
        }

        var arena = _arena ?? throw new ProtocolException("A call came with its arguments in memory that is not shared.");
        var reference = ExtentReference.Read(body.Span, Limits);
        ObjectDisposedException.ThrowIf(!arena.TryHold(), this);
        try
        {
            call.Run(header, arena.Find(reference));
        }
        finally
        {
            arena.LetGo();
        }
    }

    private IncomingCall NewCall() => new(_session.Runtime, _session, this, space: _arena) { Lane = _lane };

    private void HandleNotice(FrameHeader header, ReadOnlySpan<byte> body)
    {
        switch (header.Kind)
        {
            case FrameKind.Cancel:
                _session.Cancel(header.CallId);
                break;
            case FrameKind.Acknowledge:
                _session.Confirm(header.CallId);
                break;
            case FrameKind.ReferencesTaken:
                _session.ReleaseKept(header.CallId);
                break;
            case FrameKind.Release:
                ReleaseFormat.Read(body, _session.RemoveReferences);
                break;
            case FrameKind.CallbackResult or FrameKind.CallbackFault or FrameKind.NoticesHandled:
                _session.Callbacks.Receive(header, body);
                break;
            default:
                throw new ProtocolException($"A frame of unknown kind {(byte)header.Kind} arrived.");
        }
    }
}
