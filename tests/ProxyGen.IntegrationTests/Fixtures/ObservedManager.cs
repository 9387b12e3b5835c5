using ProxyGen.Channels.InProcess;
using ProxyGen.Channels.Socket;
using ProxyGen.Hosting;
using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>A manager that listens in the tests' own process: clients reach it as any other, and the tests see inside.</summary>
internal sealed class ObservedManager : IAsyncDisposable
{
    private readonly SocketServer _server;

    public ObservedManager(ProtocolLimits? limits = null)
    {
        Runtime = InProcessManager.Create(limits ?? ProtocolLimits.Default, TimeProvider.System, ApplicationAssemblies.TryLoad);
        _server = SocketServer.Start(Runtime, Key);
    }

    public ManagerRuntime Runtime { get; }

    public SharedKey Key { get; } = SharedKey.Create();

    public string Address => _server.Address;

    /// <summary>Sessions of clients: the manager's own is not counted.</summary>
    public int ClientSessions => Runtime.Sessions.Count - 1;

    public Task<SharedManager> ConnectAsync() => SharedManager.ConnectAsync(Address, Key);

    public async ValueTask DisposeAsync()
    {
        _server.Dispose();
        await Runtime.StopAsync();
    }
}
