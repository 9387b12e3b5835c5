using ProxyGen.Channels.SharedMemory;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Workers;

/// <summary>Workers that look at what their own process has mapped.</summary>
internal static class SharedMemoryJobs
{
    /// <summary>Starts managers, calls and disposes them; returns how many mappings and open files of lanes are left.</summary>
    [Worker]
    public static async Task<int> ConnectOftenAsync()
    {
        for (int i = 0; i < 3; i++)
        {
            await using var manager = await SharedManager.StartAsync();
            await using var second = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
            await Task.Run(() => Assert.NotNull(second.Objects));
        }

        return SharedMappings.OfLanes(Environment.ProcessId) + SharedMappings.OpenFiles(Environment.ProcessId);
    }

    /// <summary>Calls without a pause, with a pause after each call, and without one again.</summary>
    [Worker]
    public static void CallNowAndThen(SharedDictionary<string, int> counts, int times)
    {
        for (int i = 0; i < times; i++)
        {
            counts.Increment("count");
            if (i / 1000 % 5 == 1)
            {
                Thread.SpinWait(i % 1000);
            }

            if (i % 5000 == 0)
            {
                Thread.Sleep(1);
            }
        }
    }

    /// <summary>Reads, and is inside until so many are.</summary>
    [Worker]
    public static void Meet(Shared.GaugeProxy gauge, int count) => gauge.Meet("processes", count);

    /// <summary>How many files of lanes are open in this process and in the manager that it has started, while it has lanes.</summary>
    [Worker]
    public static async Task<(int Mapped, int OpenHere, int OpenThere)> CountOpenFilesAsync()
    {
        await using var manager = await SharedManager.StartAsync();
        await Task.Run(() => Assert.NotNull(manager.Objects));
        int manages = manager.ProcessId!.Value;
        return (SharedMappings.OfLanes(Environment.ProcessId), SharedMappings.OpenFiles(Environment.ProcessId), SharedMappings.OpenFiles(manages));
    }

    /// <summary>A client that may not map as much: says whether it has lanes all the same, what a call gives, and what it has written.</summary>
    [Worker]
    public static async Task<(bool HasLanes, int Called, string Written)> ConnectWithoutRoomAsync()
    {
        await using var manager = await SharedManager.StartAsync();
        using var value = manager.CreateValue(7);
        manager.Publish("value", value);
        using var written = new StringWriter();
        var before = Console.Error;
        Console.SetError(written);
        try
        {
            ProcessLimits.LimitAddresses(ProcessLimits.UsedAddresses() + (LaneLayout.SessionLength / 2));
            await using var second = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
            using var same = second.Get<SharedValue<int>>("value");
            return (second.UsesSharedMemory, await Task.Run(() => same.Value), written.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }

    /// <summary>A manager that can make no lanes: says whether it has some all the same, and what a call gives.</summary>
    [Worker]
    public static async Task<(bool HasLanes, int Called)> StartWithoutRoomAsync()
    {
        // The runtime makes long files of its own unless it is told not to.
        Environment.SetEnvironmentVariable("DOTNET_EnableWriteXorExecute", "0");
        ProcessLimits.LimitFiles(LaneLayout.SessionLength / 2);
        await using var manager = await SharedManager.StartAsync();
        using var value = manager.CreateValue(7);
        return (manager.UsesSharedMemory, await Task.Run(() => value.Value));
    }
}
