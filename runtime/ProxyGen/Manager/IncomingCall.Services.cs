namespace ProxyGen.Manager;

/// <content>What a constructor takes from the manager's services.</content>
public sealed partial class IncomingCall
{
    private ObjectServices? _services;

    /// <summary>A service for the object that is being created.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <exception cref="InvalidOperationException">The manager has no such service.</exception>
    public T Service<T>()
        where T : class => (_services ??= Runtime.Services.Open()).Get<T>();

    /// <summary>A service for the object that is being created; null if the manager has none.</summary>
    /// <typeparam name="T">The service.</typeparam>
    public T? OptionalService<T>()
        where T : class => (_services ??= Runtime.Services.Open()).Find<T>();

    /// <summary>The object is there: what it took ends with it.</summary>
    private void HandServicesTo(ObjectEntry entry)
    {
        entry.Services = _services;
        _services = null;
    }

    /// <summary>There will be no object.</summary>
    private void EndServices()
    {
        if (_services is { } services)
        {
            _services = null;
            _ = ObjectEnd.RunAsync(services);
        }
    }
}
