using System.Net.Sockets;
using ProxyGen.Interop;
using ProxyGen.Manager;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>Listens for processes that want to reach a manager, and opens a session for each that proves itself.</summary>
internal sealed class SocketServer : IDisposable
{
    private const int Backlog = 512;

    private readonly ManagerRuntime _runtime;
    private readonly SharedKey _key;
    private readonly NetworkSocket _listener;
    private readonly SocketDirectory? _directory;
    private readonly Lock _lock = new();
    private readonly HashSet<ServerConnection> _connections = [];
    private bool _isDisposed;

    private SocketServer(ManagerRuntime runtime, SharedKey key, NetworkSocket listener, SocketDirectory? directory, string address)
    {
        _runtime = runtime;
        _key = key;
        _listener = listener;
        _directory = directory;
        Address = address;
    }

    public string Address { get; }

    /// <summary>Begins to listen, in a new directory of its own unless an address is given.</summary>
    public static SocketServer Start(ManagerRuntime runtime, SharedKey key, string? address = null)
    {
        SocketDirectory? directory = null;
        if (address is null)
        {
            directory = SocketDirectory.Create();
            address = SocketAddress.FromPath(directory.SocketPath);
        }
        else
        {
            RemoveAbandoned(SocketAddress.Parse(address));
        }

        var listener = new NetworkSocket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            listener.Bind(SocketAddress.Parse(address));
            listener.Listen(Backlog);
        }
        catch
        {
            listener.Dispose();
            directory?.Dispose();
            throw;
        }

        var server = new SocketServer(runtime, key, listener, directory, address);
        new Thread(server.AcceptAll) { IsBackground = true, Name = "ProxyGen accept" }.Start();
        return server;
    }

    public void Dispose()
    {
        List<ServerConnection> connections;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            connections = [.. _connections];
        }

        _listener.Dispose();
        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        _directory?.Dispose();
    }

    internal void Remove(ServerConnection connection)
    {
        lock (_lock)
        {
            _connections.Remove(connection);
        }
    }

    // A manager that was killed leaves its socket's file behind. Nobody listens there any more, so the address is free.
    private static void RemoveAbandoned(UnixDomainSocketEndPoint endPoint)
    {
        string path = endPoint.ToString();
        if (!File.Exists(path))
        {
            return;
        }

        using var probe = new NetworkSocket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(endPoint);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
        }
    }

    private void AcceptAll()
    {
        while (true)
        {
            NetworkSocket socket;
            try
            {
                socket = _listener.Accept();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                if (Volatile.Read(ref _isDisposed))
                {
                    return;
                }

                // The peer went away again, or descriptors have run out for the moment: the next one may fare better.
                Thread.Yield();
                continue;
            }

            // Each connection has a thread that blocks in receive: one wake-up for each request.
            new Thread(() => Serve(socket)) { IsBackground = true, Name = "ProxyGen session" }.Start();
        }
    }

    private void Serve(NetworkSocket socket)
    {
        ServerConnection? connection = null;
        try
        {
            bool isAccepted = PeerCredentials.IsSameUser(socket) && HandshakeStream.Accept(socket, _key, _runtime.Id, _runtime.Limits, processId =>
            {
                var session = _runtime.OpenSession(processId);
                connection = new ServerConnection(this, socket, session);
                return session.Id;
            });
            if (!isAccepted)
            {
                socket.Dispose();
                return;
            }
        }
        catch (Exception exception) when (exception is SocketException or ProtocolException or ObjectDisposedException)
        {
            // A stranger, or a client that died while connecting: there is nobody to tell.
            connection?.Dispose();
            socket.Dispose();
            return;
        }

        lock (_lock)
        {
            if (!_isDisposed)
            {
                _connections.Add(connection!);
            }
        }

        if (Volatile.Read(ref _isDisposed))
        {
            connection!.Dispose();
            return;
        }

        connection!.Serve();
    }
}
