namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>A manager that all tests of a class share.</summary>
public abstract class ManagerFixture : IAsyncLifetime
{
    public SharedManager Manager { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Manager = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Manager.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<SharedManager> StartAsync();
}
