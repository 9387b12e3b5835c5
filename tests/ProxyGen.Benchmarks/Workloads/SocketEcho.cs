using System.Net.Sockets;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>
/// A process that answers each message over a Unix socket, and the other end: two processes, two threads that block in receive, messages
/// as long as those of a property get. No call over a socket can be faster.
/// </summary>
internal sealed class SocketEcho : IAsyncDisposable
{
    private const int RequestLength = 48;

    private readonly DirectoryInfo _directory;
    private readonly WorkerProcess _process;
    private readonly Socket _socket;
    private readonly byte[] _request = new byte[RequestLength];
    private readonly byte[] _reply = new byte[RequestLength];

    private SocketEcho(DirectoryInfo directory, WorkerProcess process, Socket socket)
    {
        _directory = directory;
        _process = process;
        _socket = socket;
    }

    public static async Task<SocketEcho> StartAsync()
    {
        var directory = Directory.CreateTempSubdirectory("proxygen-echo-");
        string path = Path.Combine(directory.FullName, "s");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(1);
        var process = WorkerProcess.Start(ClientProcessWorkers.Echo, path);
        return new SocketEcho(directory, process, await Task.Run(listener.Accept));
    }

    public void PingPong()
    {
        _socket.Send(_request);
        _socket.Receive(_reply);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _process.WaitForExitAsync();
        await _process.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
