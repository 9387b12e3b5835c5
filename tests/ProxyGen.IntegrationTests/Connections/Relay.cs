using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ProxyGen.IntegrationTests.Connections;

/// <summary>Stands between clients and a manager, and cuts their connections while both processes live.</summary>
internal sealed class Relay : IDisposable
{
    private readonly int _port;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<(Socket Client, Socket Manager)> _pairs = [];

    /// <param name="address">The manager's, on this machine.</param>
    public Relay(string address)
    {
        _port = int.Parse(address[(address.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        _listener.Start();
        Address = $"tcp:127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    /// <summary>Where clients connect to.</summary>
    public string Address { get; }

    /// <summary>Breaks every connection, as a network does: neither side is told properly.</summary>
    public void Cut()
    {
        while (_pairs.TryTake(out var pair))
        {
            Reset(pair.Client);
            Reset(pair.Manager);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Its pair has ended by itself.
        }

        socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                var manager = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await manager.ConnectAsync(IPAddress.Loopback, _port);
                client.NoDelay = true;
                _pairs.Add((client, manager));
                _ = PassOnAsync(client, manager);
                _ = PassOnAsync(manager, client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The relay has ended, or the manager has.
        }
    }

    private static async Task PassOnAsync(Socket from, Socket to)
    {
        byte[] buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and int count)
            {
                for (int sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
                }
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It was cut, or has ended.
        }
    }
}
