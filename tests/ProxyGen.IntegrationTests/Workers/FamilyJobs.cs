using ProxyGen.Workers;

namespace ProxyGen.IntegrationTests.Workers;

/// <summary>Workers that have processes of their own.</summary>
internal static class FamilyJobs
{
    /// <summary>Starts a manager and a worker, says which, and waits to be killed.</summary>
    [Worker]
    public static async Task StartFamilyAsync(SharedQueue<string> reports)
    {
        await using var manager = await SharedManager.StartAsync();
        using var inner = manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(FamilyJobsWorkers.WaitForeverAsync, inner);
        await inner.DequeueAsync();
        await reports.EnqueueAsync($"{manager.ProcessId}|{manager.Address}");
        await reports.EnqueueAsync($"{worker.Id}|{WorkerHub.Current.Address}");
        await Task.Delay(Timeout.Infinite);
    }

    [Worker]
    public static async Task WaitForeverAsync(SharedQueue<string> reports)
    {
        await reports.EnqueueAsync("waiting");
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>A worker of a worker uses the first one's manager.</summary>
    [Worker]
    public static async Task<int> NestAsync(SharedValue<int> count, int depth)
    {
        count.Increment();
        if (depth == 0)
        {
            return Environment.ProcessId;
        }

        await using var inner = WorkerProcess.Start(FamilyJobsWorkers.NestAsync, count, depth - 1);
        return await inner.Result;
    }

    /// <summary>A manager that ends with the worker.</summary>
    [Worker]
    public static async Task<int> UseOwnManagerAsync(int times)
    {
        await using var manager = await SharedManager.StartAsync();
        using var count = manager.CreateValue(0);
        await using var inner = WorkerProcess.Start(FamilyJobsWorkers.IncrementTimes, count, times);
        await inner.Completion;
        return count.Value;
    }

    [Worker]
    public static void IncrementTimes(SharedValue<int> count, int times)
    {
        for (int i = 0; i < times; i++)
        {
            count.Increment();
        }
    }

    /// <summary>Returns a proxy whose manager the parent does not know.</summary>
    [Worker]
    public static async Task<SharedValue<int>> ReturnForeignAsync()
    {
        await using var manager = await SharedManager.StartAsync();
        return manager.CreateValue(1);
    }
}
