using Microsoft.Extensions.DependencyInjection;

namespace ProxyGen.Manager;

/// <summary>The services that one object takes: disposed after the object, as far as they are its own.</summary>
internal sealed class ObjectServices : IAsyncDisposable
{
    private readonly AsyncServiceScope? _scope;
    private readonly IServiceProvider? _provider;

    public ObjectServices(AsyncServiceScope scope)
    {
        _scope = scope;
        _provider = scope.ServiceProvider;
    }

    /// <param name="provider">Services without scopes; null for none at all.</param>
    public ObjectServices(IServiceProvider? provider)
    {
        _provider = provider;
    }

    public T? Find<T>()
        where T : class => (T?)_provider?.GetService(typeof(T));

    /// <exception cref="InvalidOperationException">There is no such service.</exception>
    public T Get<T>()
        where T : class => Find<T>() ?? throw new InvalidOperationException(_provider is null
            ? $"This manager has no services, and so no {typeof(T)}. Name a class that configures them: [assembly: SharedManagerStartup(typeof(Startup))]."
            : $"The manager's services have no {typeof(T)}. Add it in the startup class, or make the parameter nullable.");

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? default;
}
