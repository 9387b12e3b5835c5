using System.Diagnostics;
using ProxyGen.HostingTests.Shared;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.HostingTests.Managers;

public sealed class DetachedTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_outlives_a_starter_that_is_killed_and_ends_when_a_client_stops_it()
    {
        int manager = await StartAndKillStarterAsync();
        try
        {
            Assert.True(RunningProcess.Exists(manager));
            await using (var client = await SharedManager.ConnectAsync(_folder.Address, SharedKeyFile.Read(_folder.KeyFile)))
            {
                await using CounterProxy counter = await client.GetAsync<CounterProxy>("count");
                Assert.Equal(manager, await counter.GetProcessIdAsync());
                Assert.Equal(1, await counter.AddAsync());
            }

            await using var again = await SharedManager.ConnectAsync(_folder.Address, SharedKeyFile.Read(_folder.KeyFile));
            Assert.Equal(2, await again.Get<CounterProxy>("count").AddAsync());
            await again.StopAsync();

            Assert.False(File.Exists(_folder.SocketPath));
            await Eventually.IsTrueAsync(() => !RunningProcess.Exists(manager), "the manager has ended");
        }
        finally
        {
            End(manager);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_holds_nothing_of_its_starter()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /proc.");
        int manager = await StartAndKillStarterAsync();
        try
        {
            await using var client = await SharedManager.ConnectAsync(_folder.Address, SharedKeyFile.Read(_folder.KeyFile));
            Assert.All([0, 1, 2], descriptor => Assert.Equal("/dev/null", new FileInfo($"/proc/{manager}/fd/{descriptor}").LinkTarget));

            // Its session is its own: the sixth field, counted from behind the name.
            string stat = await File.ReadAllTextAsync($"/proc/{manager}/stat");
            Assert.Equal($"{manager}", stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[3]);
            await client.StopAsync();
        }
        finally
        {
            End(manager);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Terminating_it_ends_it_in_order()
    {
        int manager = await StartAndKillStarterAsync();
        try
        {
            using var kill = Process.Start("kill", ["-TERM", $"{manager}"]);
            await kill.WaitForExitAsync();

            await Eventually.IsTrueAsync(() => !RunningProcess.Exists(manager), "the manager has ended");
            Assert.False(File.Exists(_folder.SocketPath));
        }
        finally
        {
            End(manager);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Disposing_it_where_it_was_started_only_disconnects()
    {
        var options = new SharedManagerOptions { Address = _folder.Address, KeyFile = _folder.KeyFile, Detached = true };
        var starter = await SharedManager.StartAsync(options);
        int manager = starter.ProcessId!.Value;
        try
        {
            await starter.DisposeAsync();
            await using var client = await SharedManager.ConnectAsync(_folder.Address, SharedKeyFile.Read(_folder.KeyFile));
            await using CounterProxy counter = await client.CreateCounterAsync();
            Assert.Equal(manager, await counter.GetProcessIdAsync());

            await client.StopAsync();
            await Eventually.IsTrueAsync(() => !RunningProcess.Exists(manager), "the manager has ended");
        }
        finally
        {
            End(manager);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Programs_that_start_it_at_the_same_time_share_one()
    {
        const int Programs = 6;
        var workers = Enumerable.Range(0, Programs)
            .Select(_ => WorkerProcess.Start(DetachedJobsWorkers.UseAsync, _folder.Address, _folder.KeyFile))
            .ToList();
        var results = await Task.WhenAll(workers.Select(static worker => worker.Result));
        int manager = results[0].ProcessId;
        try
        {
            Assert.All(results, result => Assert.Equal(manager, result.ProcessId));
            Assert.Equal(Enumerable.Range(1, Programs), results.Select(static result => result.Count).Order());

            await using var last = await SharedManager.ConnectOrStartAsync(new() { Address = _folder.Address, KeyFile = _folder.KeyFile });
            await last.StopAsync();
            await Eventually.IsTrueAsync(() => !RunningProcess.Exists(manager), "the manager has ended");
        }
        finally
        {
            foreach (var worker in workers)
            {
                await worker.DisposeAsync();
            }

            foreach (int started in results.Select(static result => result.ProcessId).Distinct())
            {
                End(started);
            }
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_keeps_others_from_finding_it_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SharedManager.StartAsync(new() { Detached = true, KeyFile = _folder.KeyFile }));
        await Assert.ThrowsAsync<ArgumentException>(() => SharedManager.StartAsync(new() { Detached = true, Address = _folder.Address }));
        await Assert.ThrowsAsync<ArgumentException>(() => SharedManager.ConnectOrStartAsync(new() { Address = _folder.Address }));
        await Assert.ThrowsAsync<ArgumentException>(() => SharedManager.ServeAsync(new() { Detached = true }));
        Assert.Empty(_folder.Files);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Client_cannot_stop_a_manager_that_its_starter_ends()
    {
        await using var manager = await SharedManager.StartAsync(new() { Address = _folder.Address, KeyFile = _folder.KeyFile });
        await using var client = await SharedManager.ConnectAsync(_folder.Address, SharedKeyFile.Read(_folder.KeyFile));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.StopAsync());

        Assert.Contains("dispose it there", exception.Message, StringComparison.Ordinal);
        Assert.Empty(manager.Names);
        await manager.StopAsync();
        Assert.False(RunningProcess.Exists(manager.ProcessId!.Value));
    }

    private async Task<int> StartAndKillStarterAsync()
    {
        using var reports = fixture.Manager.CreateQueue<int>();
        await using var starter = WorkerProcess.Start(DetachedJobsWorkers.StartDetachedAsync, _folder.Address, _folder.KeyFile, reports);
        int manager = await reports.DequeueAsync();
        starter.Kill();
        await starter.WaitForExitAsync();
        return manager;
    }

    private static void End(int manager)
    {
        if (RunningProcess.Exists(manager))
        {
            RunningProcess.Kill(manager);
        }
    }
}
