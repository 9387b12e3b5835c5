using System.Net.Sockets;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>What both ends of a connection do with their socket.</summary>
internal static class SocketExtensions
{
    private const int KeepAliveSeconds = 15;
    private const int KeepAliveRetries = 4;

    public static void SetBlockingTimeout(this NetworkSocket socket, TimeSpan timeout)
    {
        int milliseconds = timeout == Timeout.InfiniteTimeSpan ? 0 : (int)timeout.TotalMilliseconds;
        socket.ReceiveTimeout = milliseconds;
        socket.SendTimeout = milliseconds;
    }

    /// <summary>Small frames leave at once, and a machine that has gone without a word is noticed.</summary>
    public static void PrepareTcp(this NetworkSocket socket)
    {
        socket.NoDelay = true;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, KeepAliveSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveRetries);
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
