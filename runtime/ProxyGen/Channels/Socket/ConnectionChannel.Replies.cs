using System.Net.Sockets;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.Socket;

/// <content>What the manager sends back, and what calls wait for.</content>
internal sealed partial class ConnectionChannel
{
    /// <summary>Blocks until the call that was sent in a lane is done.</summary>
    public void AwaitReply(ConnectionCall call, ClientLane lane)
    {
        if (!lane.SpinUntilAnswered())
        {
            // The manager may call delegates meanwhile.
            Interlocked.Increment(ref _laneSleepers);
            Readers.EnsureReading();
            bool isAnswered = lane.SleepUntilAnswered();
            Interlocked.Decrement(ref _laneSleepers);
            if (!isAnswered)
            {
                lane.Owner.Return(lane);
                call.Fail(InDoubt());
                return;
            }
        }

        bool repliesOverConnection = lane.RepliesOverConnection;
        AwaitNotices(lane.NoticesBefore);
        if (!repliesOverConnection)
        {
            Complete(call, lane);
        }

        lane.Owner.Return(lane);
        if (repliesOverConnection)
        {
            AwaitEarly(call);
        }
    }

    /// <summary>Reads what arrives next and completes its calls. Only the holder of the reader role does that. False once the connection has ended.</summary>
    public bool ReadFrames()
    {
        try
        {
            bool isOpen = _receiver.Fill();
            while (_receiver.TryRead(out var header, out var body))
            {
                if (header.Kind is FrameKind.Result or FrameKind.Fault or FrameKind.Withdrawn)
                {
                    Complete(header, body.Span);
                }
                else
                {
                    Callbacks.Receive(header, body.Span);
                    CountNotice();
                }
            }

            if (isOpen)
            {
                return true;
            }

            Lose("it closed the connection");
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or EndOfStreamException or ProtocolException)
        {
            Lose(exception.Message);
        }

        return false;
    }

    private void Complete(ConnectionCall call, ClientLane lane)
    {
        try
        {
            var header = lane.Read(_limits, out var body);
            if (header.Flags.Has(FrameFlags.AcknowledgeRequired))
            {
                lane.Acknowledge();
            }

            Complete(call, header with { Flags = header.Flags & ~FrameFlags.AcknowledgeRequired }, body);
        }
        catch (ProtocolException exception)
        {
            Lose(exception.Message);
            call.Fail(InDoubt());
        }
    }

    private void Complete(FrameHeader header, ReadOnlySpan<byte> body)
    {
        var call = TryTake(header.CallId);
        if (call is null && header.Flags.Has(FrameFlags.OfLane))
        {
            lock (_earlyLock)
            {
                // Its caller may not have seen yet that the reply comes over the connection.
                if (!_pending.TryTake(header.CallId, out call))
                {
                    _early.Add(header.CallId, (header, body.ToArray()));
                }
            }
        }

        if (call is not null)
        {
            Complete(call, header, body);
        }
        else if (header.Flags.Has(FrameFlags.Elsewhere))
        {
            Receive(body)?.Return();
        }
    }

    private void Complete(ConnectionCall call, FrameHeader header, ReadOnlySpan<byte> body)
    {
        var flags = header.Flags & ~(FrameFlags.OfLane | FrameFlags.Elsewhere);
        if (!header.Flags.Has(FrameFlags.Elsewhere))
        {
            call.Complete(header.Kind, flags, body);
        }
        else if (Receive(body) is { } extent)
        {
            call.CompleteInPlace(header.Kind, flags, extent);
        }
        else
        {
            call.Fail(InDoubt());
        }
    }

    // Null if the connection has ended meanwhile.
    private FrameExtent? Receive(ReadOnlySpan<byte> body) =>
        (_lanes ?? throw new ProtocolException("The manager has put a result into memory that is not shared.")).Arena
            .TryReceive(ExtentReference.Read(body, _limits));

    private void AwaitEarly(ConnectionCall call)
    {
        (FrameHeader Header, byte[] Body) early;
        bool isPending;
        lock (_earlyLock)
        {
            isPending = !_early.Remove(call.CallId, out early) && _pending.TryAdd(call.CallId, call);
        }

        if (early.Body is not null)
        {
            call.Complete(early.Header.Kind, early.Header.Flags & ~FrameFlags.OfLane, early.Body);
        }
        else if (isPending)
        {
            Readers.Await(call);
        }
        else
        {
            call.Fail(InDoubt());
        }
    }

    private void CountNotice()
    {
        Interlocked.Increment(ref _notices);
        if (Volatile.Read(ref _awaitingNotices) > 0)
        {
            lock (_noticesGate)
            {
                Monitor.PulseAll(_noticesGate);
            }
        }
    }

    // What the manager has sent before the outcome is seen before the outcome.
    private void AwaitNotices(uint count)
    {
        if ((int)(count - Volatile.Read(ref _notices)) <= 0)
        {
            return;
        }

        Interlocked.Increment(ref _awaitingNotices);
        Readers.EnsureReading();
        lock (_noticesGate)
        {
            while ((int)(count - Volatile.Read(ref _notices)) > 0 && Volatile.Read(ref _lostBecause) is null)
            {
                Monitor.Wait(_noticesGate);
            }

            Interlocked.Decrement(ref _awaitingNotices);
        }
    }

    private ConnectionCall? TryTake(ulong callId)
    {
        if (_pending.TryTake(callId, out var call) && call.IsPipelined)
        {
            CountOf(call).End();
        }

        return call;
    }
}
