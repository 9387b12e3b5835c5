namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>A manager in the tests' own process.</summary>
public sealed class InProcessFixture : ManagerFixture
{
    protected override Task<SharedManager> StartAsync() => Task.FromResult(SharedManager.StartInProcess());
}
