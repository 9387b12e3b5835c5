using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;
using ProxyGen.Interop;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>Bytes as they are over a socket.</summary>
internal sealed class SocketTransport(NetworkSocket socket) : Transport
{
    public override TimeSpan BlockingTimeout
    {
        set => socket.SetBlockingTimeout(value);
    }

    public override bool CanPassFiles => Futex.IsSupported && socket.AddressFamily == AddressFamily.Unix;

    public override int Receive(Span<byte> buffer) => socket.Receive(buffer);

    public override void SendAll(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    public override void SendFiles(params ReadOnlySpan<SafeFileHandle> files) => DescriptorPassing.Send(socket, files);

    public override int ReceiveFiles(Span<SafeFileHandle> files) => DescriptorPassing.Receive(socket, files);

    public override void Dispose() => socket.ShutdownAndDispose();
}
