using ProxyGen.Channels.Socket;
using ProxyGen.Protocol;

namespace ProxyGen.Workers;

/// <summary>The connection between a parent and one of its workers. Frames may be sent by any thread; one thread receives.</summary>
internal sealed class WorkerConnection : IDisposable
{
    private readonly FrameSender _sender;
    private readonly FrameReceiver _receiver;

    public WorkerConnection(Transport transport)
    {
        _sender = new FrameSender(transport, static _ => { });
        _receiver = new FrameReceiver(transport, ProtocolLimits.Default);
    }

    public void Send(FrameKind kind, ulong id, ReadOnlySpan<byte> body)
    {
        byte[] frame = new byte[FrameHeader.Size + body.Length];
        new FrameHeader(body.Length, kind, FrameFlags.None, id).Write(frame);
        body.CopyTo(frame.AsSpan(FrameHeader.Size));
        _sender.Send(frame);
    }

    /// <summary>Blocks until the next frame is here.</summary>
    /// <exception cref="EndOfStreamException">The other process has ended.</exception>
    public (FrameHeader Header, ReadOnlyMemory<byte> Body) Receive()
    {
        while (true)
        {
            if (_receiver.TryRead(out var header, out var body))
            {
                return (header, body);
            }

            if (!_receiver.Fill())
            {
                throw new EndOfStreamException("The other process has ended.");
            }
        }
    }

    public void Dispose()
    {
        _sender.Dispose();
        _receiver.Dispose();
    }
}
