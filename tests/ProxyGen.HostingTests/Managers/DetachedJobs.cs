using ProxyGen.HostingTests.Shared;

namespace ProxyGen.HostingTests.Managers;

/// <summary>Programs that use one manager.</summary>
internal static class DetachedJobs
{
    /// <summary>Starts a detached manager, says which process it is, and waits to be killed.</summary>
    [Worker]
    public static async Task StartDetachedAsync(string address, string keyFile, SharedQueue<int> reports)
    {
        var manager = await SharedManager.StartAsync(new() { Address = address, KeyFile = keyFile, Detached = true });
        await manager.CreateNamedCounterAsync("count");
        await reports.EnqueueAsync(manager.ProcessId!.Value);
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Uses the one manager, whoever starts it.</summary>
    /// <returns>The manager's process, and the count.</returns>
    [Worker]
    public static async Task<(int ProcessId, int Count)> UseAsync(string address, string keyFile)
    {
        await using var manager = await SharedManager.ConnectOrStartAsync(new() { Address = address, KeyFile = keyFile });
        await using CounterProxy counter = await manager.GetOrCreateCounterAsync("count");
        return (await counter.GetProcessIdAsync(), await counter.AddAsync());
    }

    /// <summary>Connects, adds, and stops the manager if asked to.</summary>
    [Worker]
    public static async Task<int> AddAsync(string address, string keyFile, bool stop)
    {
        await using var manager = await SharedManager.ConnectAsync(address, SharedKeyFile.Read(keyFile));
        int count = await manager.Get<CounterProxy>("count").AddAsync();
        if (stop)
        {
            await manager.StopAsync();
        }

        return count;
    }

    /// <summary>Adds through a proxy that it was handed.</summary>
    [Worker]
    public static int AddTo(CounterProxy counter) => counter.Add();
}
