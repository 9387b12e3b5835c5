using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProxyGen;
using Service;

[assembly: SharedManagerStartup(typeof(ManagerStartup))]

namespace Service;

/// <summary>Configures the services of the manager, in its own process.</summary>
internal static class ManagerStartup
{
    public static void Configure(IServiceCollection services) => services
        .AddSingleton<PriceList>()
        .AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
}
