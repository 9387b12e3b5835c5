using Microsoft.Extensions.DependencyInjection;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// The services of one manager: those it was given, or else what the application's startup classes configure, once, when the manager starts or
/// an object first needs one. Each object that takes services has a scope, which ends after it.
/// </summary>
internal sealed class ManagerServices : IAsyncDisposable
{
    private readonly IServiceProvider? _given;
    private readonly Lazy<IServiceProvider?> _configured = new(Configure);

    /// <param name="given">Services that somebody else has made and ends; null for those of the startup classes.</param>
    public ManagerServices(IServiceProvider? given)
    {
        _given = given;
    }

    private IServiceProvider? Provider => _given ?? _configured.Value;

    /// <summary>Runs the startup classes now if there are any.</summary>
    /// <exception cref="InvalidOperationException">One of them failed.</exception>
    public void Start() => _ = Provider;

    /// <summary>A scope for a new object.</summary>
    /// <exception cref="InvalidOperationException">A startup class failed.</exception>
    public ObjectServices Open()
    {
        var provider = Provider;
        return provider?.GetService<IServiceScopeFactory>() is { } scopes ? new ObjectServices(scopes.CreateAsyncScope()) : new ObjectServices(provider);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_configured.IsValueCreated)
        {
            return;
        }

        if (_configured.Value is IAsyncDisposable services)
        {
            await services.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static IServiceProvider? Configure()
    {
        ApplicationRegistrations.LoadOnce();
        try
        {
            return ManagerStartups.Build();
        }
#pragma warning disable CA1031 // Whatever a startup class throws is why there are no services, for each who asks.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new InvalidOperationException($"The services of the manager could not be configured: {exception.Message}", exception);
        }
    }
}
