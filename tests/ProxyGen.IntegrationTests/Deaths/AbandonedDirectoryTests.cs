using System.Net.Sockets;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Deaths;

/// <summary>Sockets in the temporary folder whose owner was killed.</summary>
public sealed class AbandonedDirectoryTests
{
    private const int NobodysProcess = int.MaxValue;

    [Fact(Timeout = Deadline.OfTest)]
    public async Task They_are_removed_by_the_next_manager_unless_somebody_answers()
    {
        var abandoned = Directory.CreateTempSubdirectory($"proxygen-{NobodysProcess}-");
        var used = Directory.CreateTempSubdirectory($"proxygen-{NobodysProcess}-");
        using (Listen(abandoned))
        {
        }

        using var listener = Listen(used);

        await using var manager = await SharedManager.StartAsync();

        Assert.False(Directory.Exists(abandoned.FullName));
        Assert.True(Directory.Exists(used.FullName));
        used.Delete(recursive: true);
    }

    private static Socket Listen(DirectoryInfo directory)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(directory.FullName, "socket")));
        socket.Listen();
        return socket;
    }
}
