using Microsoft.Extensions.DependencyInjection;
using ProxyGen;

namespace Microsoft.Extensions.Hosting;

/// <summary>Shared managers in hosts.</summary>
public static class SharedManagerHostApplicationBuilderExtensions
{
    /// <inheritdoc cref="SharedManagerServiceCollectionExtensions.AddSharedManager(IServiceCollection, SharedManagerOptions?)"/>
    /// <param name="builder">The host's builder.</param>
    /// <param name="options">How it is started.</param>
    public static IHostApplicationBuilder AddSharedManager(this IHostApplicationBuilder builder, SharedManagerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSharedManager(options);
        return builder;
    }

    /// <inheritdoc cref="SharedManagerServiceCollectionExtensions.AddSharedManager(IServiceCollection, Func{IServiceProvider, CancellationToken, Task{SharedManager}})"/>
    /// <param name="builder">The host's builder.</param>
    /// <param name="start">Gives the manager; it may use the host's services, but none that needs the manager.</param>
    public static IHostApplicationBuilder AddSharedManager(
        this IHostApplicationBuilder builder, Func<IServiceProvider, CancellationToken, Task<SharedManager>> start)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSharedManager(start);
        return builder;
    }
}
