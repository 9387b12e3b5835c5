using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProxyGen.HostingTests.Shared;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.HostingTests.Hosts;

/// <summary>Managers and proxies in the generic host.</summary>
public sealed class AddSharedManagerTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Manager_lives_as_long_as_the_host_and_proxies_are_injected()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddSharedManager();
        builder.Services.AddSharedProxy(static manager => manager.GetOrCreateCounter("count"));
        builder.Services.AddHostedService<CountingService>();
        using var host = builder.Build();

        await host.StartAsync();
        var manager = host.Services.GetRequiredService<SharedManager>();
        int process = manager.ProcessId!.Value;
        var counter = host.Services.GetRequiredService<CounterProxy>();
        Assert.Same(counter, host.Services.GetRequiredService<CounterProxy>());
        Assert.Equal((process, 1), (counter.ProcessId, counter.Value));
        Assert.NotEqual(Environment.ProcessId, process);
        await host.StopAsync();

        Assert.False(RunningProcess.Exists(process));
        Assert.Equal(2, CountingService.LastValue);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Host_that_nobody_asks_for_its_manager_starts_it_nevertheless()
    {
        int started = 0;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddSharedManager((_, _) =>
        {
            started++;
            return Task.FromResult(SharedManager.StartInProcess());
        });
        using var host = builder.Build();
        Assert.Equal(0, started);

        await host.StartAsync();
        Assert.Equal(1, started);
        var manager = host.Services.GetRequiredService<SharedManager>();
        await host.StopAsync();

        Assert.True(manager.Lost.IsCancellationRequested);
        Assert.Equal(1, started);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_of_a_manager_in_the_host_take_the_services_of_the_host()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<Journal>();
        builder.Services.AddScoped<Workshop>();
        builder.AddSharedManager(static (provider, cancellationToken) => SharedManager.ServeAsync(new() { Services = provider }, cancellationToken));
        builder.Services.AddSharedProxy(static manager => manager.CreateCraftsman("Ada"));
        using var host = builder.Build();
        await host.StartAsync();

        await host.Services.GetRequiredService<CraftsmanProxy>().MakeAsync(4);

        Assert.Equal(["Ada made 4"], host.Services.GetRequiredService<Journal>().Lines);
        await host.StopAsync();
        Assert.Contains("Ada left", host.Services.GetRequiredService<Journal>().Lines);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Manager_that_does_not_start_keeps_the_host_from_starting()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddSharedManager(new SharedManagerOptions { Address = "unix:/no/such/folder/manager" });
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<ManagerStartException>(() => host.StartAsync());

        Assert.Contains("/no/such/folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_manager_is_refused()
    {
        var services = new ServiceCollection().AddSharedManager();

        Assert.Throws<InvalidOperationException>(() => services.AddSharedManager());
    }
}
