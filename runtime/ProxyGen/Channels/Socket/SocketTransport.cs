using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>Bytes as they are over a socket.</summary>
internal sealed class SocketTransport(NetworkSocket socket) : Transport
{
    public override TimeSpan BlockingTimeout
    {
        set => socket.SetBlockingTimeout(value);
    }

    public override int Receive(Span<byte> buffer) => socket.Receive(buffer);

    public override void SendAll(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    public override void Dispose() => socket.ShutdownAndDispose();
}
