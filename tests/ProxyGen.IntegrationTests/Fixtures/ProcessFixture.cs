namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>A manager in a process of its own.</summary>
public sealed class ProcessFixture : ManagerFixture
{
    protected override Task<SharedManager> StartAsync() => SharedManager.StartAsync();
}
