using Microsoft.Extensions.DependencyInjection;
using ProxyGen.HostingTests;
using ProxyGen.HostingTests.Shared;

[assembly: ProxyGen.SharedManagerStartup(typeof(Startup))]

namespace ProxyGen.HostingTests;

/// <summary>Configures the managers of these tests.</summary>
internal static class Startup
{
    /// <summary>Set in a process whose managers are to fail.</summary>
    public const string FailingVariable = "PROXYGEN_HOSTING_TESTS_FAIL";

    private static int _runs;

    public static void Configure(IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(FailingVariable) is { } reason)
        {
            throw new InvalidOperationException(reason);
        }

        services.AddSingleton(new Configuration(Environment.ProcessId, Interlocked.Increment(ref _runs)));
        services.AddSingleton<Journal>();
        services.AddScoped<Workshop>();
    }
}
