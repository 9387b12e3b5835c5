using Microsoft.Extensions.Hosting;

namespace ProxyGen.DependencyInjection;

/// <summary>
/// A manager that lives as long as its host: started before the host's services, or when the first of them asks for it, and ended after the
/// last of them has stopped.
/// </summary>
internal sealed class SharedManagerLifetime : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lazy<Task<SharedManager>> _manager;

    public SharedManagerLifetime(Func<CancellationToken, Task<SharedManager>> start)
    {
        // Whoever asks first may do so in a synchronization context, which nothing here must wait for.
        _manager = new Lazy<Task<SharedManager>>(() => Task.Run(() => start(_cancellation.Token)));
    }

    /// <summary>The manager. A constructor that takes it waits until it is started.</summary>
    public SharedManager Manager => _manager.Value.GetAwaiter().GetResult();

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        using (cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _cancellation))
        {
            await _manager.Value.ConfigureAwait(false);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (_manager is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await Manager.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => _cancellation.Dispose();
}
