using Microsoft.Extensions.DependencyInjection;
using ProxyGen.HostingTests.Shared;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.HostingTests.Services;

/// <summary>When and where the startup class runs.</summary>
public sealed class StartupTests
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M121")]
    public async Task Startup_runs_once_in_the_process_of_the_manager()
    {
        await using var manager = await SharedManager.StartAsync();
        await using ConfigurationReaderProxy first = await manager.CreateConfigurationReaderAsync();
        await using ConfigurationReaderProxy second = await manager.CreateConfigurationReaderAsync();

        Assert.Equal(new(manager.ProcessId!.Value, 1), await first.GetConfigurationAsync());
        Assert.Equal(new(manager.ProcessId!.Value, 1), await second.GetConfigurationAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Each_manager_has_services_of_its_own()
    {
        await using var first = SharedManager.StartInProcess();
        await using var second = SharedManager.StartInProcess();
        await using CraftsmanProxy ada = await first.CreateCraftsmanAsync("Ada");
        await using ReaderProxy here = await first.CreateReaderAsync();
        await using ReaderProxy there = await second.CreateReaderAsync();
        await ada.MakeAsync(1);

        Assert.Equal(["Ada made 1"], await here.GetLinesAsync());
        Assert.Empty(await there.GetLinesAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Services_that_are_given_stand_in_for_those_of_the_startup_class()
    {
        var journal = new Journal();
        await using var services = new ServiceCollection().AddSingleton(journal).AddScoped<Workshop>().BuildServiceProvider();
        await using (var manager = SharedManager.StartInProcess(new() { Services = services }))
        {
            await using CraftsmanProxy ada = await manager.CreateCraftsmanAsync("Ada");
            await ada.MakeAsync(3);
        }

        Assert.Contains("Ada made 3", journal.Lines);
        Assert.Same(journal, services.GetRequiredService<Journal>());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Services_of_this_process_are_refused_for_another()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SharedManager.StartAsync(new() { Services = services }));

        Assert.Contains("SharedManagerStartup", exception.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Startup_that_fails_keeps_the_manager_from_starting_and_says_why()
    {
        await using var worker = WorkerProcess.Start(StartupJobsWorkers.StartFailingAsync, "no database\nto be found");

        string[] messages = await worker.Result;

        Assert.All(messages, message => Assert.StartsWith("The services of the manager could not be configured: no database", message, StringComparison.Ordinal));
        Assert.Equal(2, messages.Length);
    }
}
