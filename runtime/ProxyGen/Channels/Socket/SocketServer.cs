using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.Interop;
using ProxyGen.Manager;
using ProxyGen.Protocol;
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
    private readonly X509Certificate2? _certificate;
    private readonly bool _isTcp;
    private readonly bool _hidesStacks;
    private readonly TimeSpan _grace;
    private readonly ConcurrentDictionary<ulong, ResumableSession> _resumable = new();
    private bool _isDisposed;

    private SocketServer(ManagerRuntime runtime, ServerOptions options, NetworkSocket listener, SocketDirectory? directory, string address)
    {
        _runtime = runtime;
        _key = options.Key;
        _certificate = options.Certificate;
        _listener = listener;
        _directory = directory;
        _isTcp = SocketAddress.IsTcp(address);
        _hidesStacks = _isTcp && !options.SendsStackTraces;
        _grace = options.ReconnectTimeout;
        Address = address;
        Lanes = _isTcp || !options.UsesSharedMemory ? null : LaneLoop.TryCreate(runtime);
    }

    public string Address { get; }

    /// <summary>What serves lanes in shared memory; null if there are none.</summary>
    public LaneLoop? Lanes { get; }

    /// <summary>What it shows over TLS, without the private key; null without TLS.</summary>
    public byte[]? Certificate => _certificate?.RawData;

    /// <summary>Begins to listen, in a new directory of its own unless an address is given.</summary>
    public static SocketServer Start(ManagerRuntime runtime, SharedKey key, string? address = null) =>
        Start(runtime, new ServerOptions(key, address));

    /// <inheritdoc cref="Start(ManagerRuntime, SharedKey, string?)"/>
    /// <exception cref="ArgumentException">The address is none, or one that others could reach without TLS.</exception>
    public static SocketServer Start(ManagerRuntime runtime, ServerOptions options)
    {
        options.Check();
        SocketDirectory? directory = null;
        string? address = options.Address;
        if (address is null)
        {
            directory = SocketDirectory.Create();
            address = SocketAddress.FromPath(directory.SocketPath);
        }
        else if (!SocketAddress.IsTcp(address))
        {
            RemoveAbandoned((UnixDomainSocketEndPoint)SocketAddress.Parse(address));
        }

        NetworkSocket? listener = null;
        try
        {
            listener = Listen(ref address);
        }
        catch
        {
            directory?.Dispose();
            throw;
        }

        var server = new SocketServer(runtime, options, listener, directory, address);
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

        if (_directory is null && !_isTcp)
        {
            // While this one still listens: afterwards the file may be that of the next.
            File.Delete(SocketAddress.Parse(Address).ToString()!);
        }

        _listener.Dispose();
        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        Lanes?.Dispose();
        _directory?.Dispose();
    }

    internal void Remove(ServerConnection connection)
    {
        lock (_lock)
        {
            _connections.Remove(connection);
        }
    }

    // A port of 0 becomes the one that the system has chosen.
    private static NetworkSocket Listen(ref string address)
    {
        var endPoint = SocketAddress.Parse(address);
        if (endPoint is DnsEndPoint name)
        {
            endPoint = new IPEndPoint(Dns.GetHostAddresses(name.Host)[0], name.Port);
        }

        var listener = new NetworkSocket(endPoint.AddressFamily, SocketType.Stream, endPoint is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            listener.Bind(endPoint);
            listener.Listen(Backlog);
            if (listener.LocalEndPoint is IPEndPoint bound)
            {
                address = SocketAddress.FromHost(SocketAddress.ParseTcp(address).Host, bound.Port);
            }

            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
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
            connection = Accept(socket);
        }
        catch (Exception exception) when (exception is SocketException or ProtocolException or ObjectDisposedException)
        {
            // A stranger, or a client that died while connecting: there is nobody to tell.
            socket.Dispose();
        }

        if (connection is null)
        {
            // Refused, or the new socket of a session that goes on.
            return;
        }

        lock (_lock)
        {
            if (!_isDisposed)
            {
                _connections.Add(connection);
            }
        }

        if (Volatile.Read(ref _isDisposed))
        {
            connection.Dispose();
            return;
        }

        connection.Serve();
    }

    /// <summary>Null if the client is refused, or goes on with a session.</summary>
    private ServerConnection? Accept(NetworkSocket socket)
    {
        if (_isTcp)
        {
            socket.PrepareTcp();
        }
        else if (!PeerCredentials.IsSameUser(socket))
        {
            socket.Dispose();
            return null;
        }

        socket.SetBlockingTimeout(_runtime.Limits.HandshakeTimeout);
        Transport transport = _certificate is null ? new SocketTransport(socket) : TlsTransport.Accept(socket, _certificate);
        ServerConnection? connection = null;
        try
        {
            bool isResumed = false;
            bool isAccepted = HandshakeStream.Accept(
                transport,
                _key,
                _runtime.Id,
                _runtime.Limits,
                processId => Open(processId, transport, out connection),
                request => isResumed = TryResume(transport, request));
            if (!isAccepted && !isResumed)
            {
                transport.Dispose();
            }

            return connection;
        }
        catch
        {
            connection?.Dispose();
            transport.Dispose();
            throw;
        }
    }

    private SessionGrant? Open(int processId, Transport transport, out ServerConnection? connection)
    {
        connection = null;
        if (_runtime.TryOpenSession(processId) is not { } session)
        {
            return null;
        }

        session.HidesStacks = _hidesStacks;
        if (_grace == TimeSpan.Zero)
        {
            var opened = connection = new ServerConnection(this, transport, session);
            return new SessionGrant(session.Id, _grace, default, opened.OpenLanes, opened.UseLanes);
        }

        byte[] secret = RandomNumberGenerator.GetBytes(ResumeRequest.SecretLength);
        var resumable = new ResumableTransport(transport, _grace, reconnect: null);
        _resumable[session.Id] = new ResumableSession(resumable, secret);
        session.Ended.UnsafeRegister(_ => _resumable.TryRemove(session.Id, out ResumableSession? _), null);
        connection = new ServerConnection(this, resumable, session);
        return new SessionGrant(session.Id, _grace, secret);
    }

    private bool TryResume(Transport transport, ResumeRequest request)
    {
        byte[] answer = new byte[ResumeRequest.AnswerLength];
        if (_resumable.TryGetValue(request.SessionId, out var known)
            && CryptographicOperations.FixedTimeEquals(known.Secret, request.Secret.Span)
            && known.Transport.Attach(transport, request.Received, received =>
            {
                answer[0] = 1;
                BinaryPrimitives.WriteInt64LittleEndian(answer.AsSpan(1), received);
                transport.SendAll(answer);
            }))
        {
            return true;
        }

        transport.SendAll(answer);
        return false;
    }
}
