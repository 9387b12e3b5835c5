using System.Net.Sockets;
using System.Text;

namespace ProxyGen.IntegrationTests.BadInput;

/// <summary>Answers the first client with some text and closes the connection.</summary>
internal sealed class ForeignServer : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("foreign-");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public ForeignServer(string reply)
    {
        string path = Path.Combine(_directory.FullName, "socket");
        Address = $"unix:{path}";
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = ServeAsync(Encoding.UTF8.GetBytes(reply));
    }

    public string Address { get; }

    public void Dispose()
    {
        _listener.Dispose();
        _directory.Delete(recursive: true);
    }

    private async Task ServeAsync(byte[] reply)
    {
        using var client = await _listener.AcceptAsync();
        await client.ReceiveAsync(new byte[1]);
        await client.SendAsync(reply);
    }
}
