namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>A manager in a process of its own, whose clients share no memory with it.</summary>
public sealed class SocketFixture : ManagerFixture
{
    protected override Task<SharedManager> StartAsync() => SharedManager.StartAsync(new SharedManagerOptions { UseSharedMemory = false });
}
