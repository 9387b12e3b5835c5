namespace ProxyGen.IntegrationTests.Workers;

internal static class LeaseJobs
{
    /// <summary>Holds items until it is killed, and reports which.</summary>
    [Worker]
    public static async Task HoldAsync(SharedQueue<int> queue, SharedQueue<string> reports, int count)
    {
        var leases = new List<ItemLease<int>>();
        while (leases.Count < count)
        {
            leases.Add(await queue.ReceiveAsync());
        }

        await reports.EnqueueAsync(string.Join(' ', leases.Select(static lease => lease.Item)));
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Begins a wait for several items. When the report is there, the wait is.</summary>
    [Worker]
    public static async Task WaitForRangeAsync(SharedPriorityQueue<int, int> queue, SharedQueue<string> reports)
    {
        var waiting = queue.DequeueRangeAsync(9);
        await reports.EnqueueAsync("waiting");
        await waiting;
    }

    /// <summary>Writes down each item that it receives, then acknowledges it.</summary>
    [Worker]
    public static void Work(SharedQueue<int> queue, SharedList<int> worked, SharedQueue<string> reports)
    {
        reports.Enqueue("ready");
        while (queue.TryReceive(out var lease, Timeout.InfiniteTimeSpan))
        {
            using (lease)
            {
                worked.Add(lease.Item);
                lease.Acknowledge();
            }
        }
    }
}
