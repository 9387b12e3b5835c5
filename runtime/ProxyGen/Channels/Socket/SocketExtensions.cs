using System.Net.Sockets;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>What both ends of a connection do with their socket.</summary>
internal static class SocketExtensions
{
    /// <summary>Blocks until all bytes are given to the system.</summary>
    public static void SendAll(this NetworkSocket socket, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    /// <summary>Ends the connection and wakes the thread that blocks in receive; closing alone does not everywhere.</summary>
    public static void ShutdownAndDispose(this NetworkSocket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        socket.Dispose();
    }
}
