using ProxyGen.HostingTests.Shared;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.HostingTests.Managers;

/// <summary>A program that is the manager itself.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M124")]
    public async Task Other_processes_reach_its_objects_and_may_stop_it()
    {
        await using var manager = await SharedManager.ServeAsync(new() { Address = _folder.Address, KeyFile = _folder.KeyFile });
        CounterProxy counter = await manager.CreateNamedCounterAsync("count");
        Assert.Equal(Environment.ProcessId, await counter.GetProcessIdAsync());
        Assert.Equal(1, counter.Add());
        await using (var first = WorkerProcess.Start(DetachedJobsWorkers.AddAsync, _folder.Address, _folder.KeyFile, false))
        {
            Assert.Equal(2, await first.Result);
        }

        Assert.Equal(3, counter.Add());
        await using var second = WorkerProcess.Start(DetachedJobsWorkers.AddAsync, _folder.Address, _folder.KeyFile, true);
        Assert.Equal(4, await second.Result);
        await manager.WaitForEndAsync();

        Assert.True(manager.Lost.IsCancellationRequested);
        Assert.Throws<ManagerLostException>(() => counter.Add());
        Assert.False(File.Exists(_folder.SocketPath));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Its_proxies_go_to_workers()
    {
        await using var manager = await SharedManager.ServeAsync();
        await using CounterProxy counter = await manager.CreateCounterAsync();
        await using var worker = WorkerProcess.Start(DetachedJobsWorkers.AddTo, counter);

        Assert.Equal(1, await worker.Result);
        Assert.Equal(2, await counter.AddAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Its_objects_go_to_managers_that_were_started_before_and_later()
    {
        await using var before = await SharedManager.StartAsync();
        await using var manager = await SharedManager.ServeAsync();
        await using var later = await SharedManager.StartAsync();
        await using CounterProxy counter = await manager.CreateCounterAsync();
        using var first = before.CreateList<CounterProxy>();
        using var second = later.CreateList<CounterProxy>();

        await first.AddAsync(counter);
        await second.AddAsync(counter);

        Assert.Equal(1, first[0].Add());
        Assert.Equal(2, second[0].Add());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Address_that_is_taken_is_an_error_that_names_it()
    {
        await using var first = await SharedManager.ServeAsync(new() { Address = _folder.Address, KeyFile = _folder.KeyFile });

        var exception = await Assert.ThrowsAsync<ManagerStartException>(
            () => SharedManager.ServeAsync(new() { Address = _folder.Address, KeyFile = _folder.KeyFile }));

        Assert.Contains(_folder.Address, exception.Message, StringComparison.Ordinal);
        Assert.Empty(first.Names);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Stopping_an_in_process_manager_ends_it()
    {
        await using var manager = SharedManager.StartInProcess();
        var waiting = manager.WaitForEndAsync();
        Assert.False(waiting.IsCompleted);

        await manager.StopAsync();

        await waiting;
    }
}
