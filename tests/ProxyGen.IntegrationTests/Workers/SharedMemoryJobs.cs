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
}
