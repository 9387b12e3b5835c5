using System.Collections.Concurrent;
using System.Net.Sockets;
using ProxyGen.Channels.Socket;
using ProxyGen.Interop;
using ProxyGen.Protocol;

namespace ProxyGen.Workers;

/// <summary>Where the workers of this process report: one socket for all, made with the first worker and removed when the process ends.</summary>
internal sealed class WorkerHub
{
    private const int Backlog = 512;
    private static readonly Lazy<WorkerHub> Instance = new(() => new WorkerHub());

    private readonly SocketDirectory _directory = SocketDirectory.Create();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly ConcurrentDictionary<ulong, WorkerProcess> _expected = new();
    private readonly Guid _id = Guid.NewGuid();
    private ulong _lastWorkerId;

    private WorkerHub()
    {
        Address = SocketAddress.FromPath(_directory.SocketPath);
        _listener.Bind(SocketAddress.Parse(Address));
        _listener.Listen(Backlog);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _directory.Dispose();
        new Thread(AcceptAll) { IsBackground = true, Name = "ProxyGen workers" }.Start();
    }

    public static WorkerHub Current => Instance.Value;

    public string Address { get; }

    public SharedKey Key { get; } = SharedKey.Create();

    /// <summary>A worker is about to be started; the hub hands it its connection.</summary>
    /// <returns>The number by which the worker names itself.</returns>
    public ulong Expect(WorkerProcess worker)
    {
        ulong id = Interlocked.Increment(ref _lastWorkerId);
        _expected[id] = worker;
        return id;
    }

    public void Forget(ulong workerId) => _expected.TryRemove(workerId, out _);

    private void AcceptAll()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = _listener.Accept();
            }
            catch (SocketException)
            {
                // The peer went away again: the next one may not.
                continue;
            }

            new Thread(() => Serve(socket)) { IsBackground = true, Name = "ProxyGen worker" }.Start();
        }
    }

    private void Serve(Socket socket)
    {
        using (socket)
        {
            try
            {
                var transport = new SocketTransport(socket);
                if (!PeerCredentials.IsSameUser(socket) || !HandshakeStream.Accept(transport, Key, _id, ProtocolLimits.Default, static _ => default(SessionGrant)))
                {
                    return;
                }

                using var connection = new WorkerConnection(transport);
                var (header, _) = connection.Receive();
                if (header.Kind == FrameKind.Ready && _expected.TryRemove(header.CallId, out var worker))
                {
                    worker.Serve(connection);
                }
            }
            catch (Exception exception) when (exception is SocketException or ProtocolException or ObjectDisposedException or EndOfStreamException)
            {
                // The worker died; its process handle tells the parent.
            }
        }
    }
}
