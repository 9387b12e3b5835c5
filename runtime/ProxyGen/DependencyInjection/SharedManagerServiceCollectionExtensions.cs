using ProxyGen;
using ProxyGen.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Shared managers and proxies among the services of a host.</summary>
public static class SharedManagerServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="SharedManager"/> in a process of its own. It is started before the host's other services and ended after them.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How it is started.</param>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public static IServiceCollection AddSharedManager(this IServiceCollection services, SharedManagerOptions? options = null) =>
        services.AddSharedManager((_, cancellationToken) => SharedManager.StartAsync(options, cancellationToken));

    /// <summary>
    /// Adds a <see cref="SharedManager"/> that is started, served or connected to as <paramref name="start"/> says, before the host's other services.
    /// It is disposed after them.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="start">Gives the manager; it may use the host's services, but none that needs the manager.</param>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public static IServiceCollection AddSharedManager(
        this IServiceCollection services, Func<IServiceProvider, CancellationToken, Task<SharedManager>> start)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(start);
        if (services.Any(static service => service.ServiceType == typeof(SharedManagerLifetime)))
        {
            throw new InvalidOperationException("The services have a SharedManager already. Add others by hand, as keyed services.");
        }

        return services
            .AddSingleton(provider => new SharedManagerLifetime(cancellationToken => start(provider, cancellationToken)))
            .AddHostedService(static provider => provider.GetRequiredService<SharedManagerLifetime>())
            .AddSingleton(static provider => provider.GetRequiredService<SharedManagerLifetime>().Manager);
    }

    /// <summary>Adds a proxy, which is created or found once, when it is first asked for, and dropped at the end.</summary>
    /// <typeparam name="TProxy">The proxy's type.</typeparam>
    /// <param name="services">The services, with a manager.</param>
    /// <param name="get">Creates the object, or finds it by its name.</param>
    public static IServiceCollection AddSharedProxy<TProxy>(this IServiceCollection services, Func<SharedManager, TProxy> get)
        where TProxy : class, ISharedProxy
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(get);
        return services.AddSingleton(provider => get(provider.GetRequiredService<SharedManager>()));
    }
}
