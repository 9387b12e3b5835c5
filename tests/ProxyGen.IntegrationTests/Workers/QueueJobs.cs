namespace ProxyGen.IntegrationTests.Workers;

internal static class QueueJobs
{
    /// <summary>Begins several waits for items. When the report is there, the waits are.</summary>
    [Worker]
    public static async Task WaitAsync(SharedQueue<int> queue, SharedQueue<string> reports, int waits)
    {
        var waiting = Enumerable.Range(0, waits).Select(_ => queue.DequeueAsync().AsTask()).ToList();
        await reports.EnqueueAsync("waiting");
        await Task.WhenAll(waiting);
    }

    /// <summary>Waits for room in a full queue. When the report is there, the wait is.</summary>
    [Worker]
    public static async Task AddAsync(SharedQueue<int> queue, SharedQueue<string> reports, int item)
    {
        var waiting = queue.EnqueueAsync(item);
        await reports.EnqueueAsync("waiting");
        await waiting;
    }

    /// <summary>Writes down each item that it takes.</summary>
    [Worker]
    public static void Consume(SharedQueue<int> queue, SharedList<int> received, SharedQueue<string> reports)
    {
        reports.Enqueue("ready");
        foreach (int item in queue.GetConsumingEnumerable())
        {
            received.Add(item);
        }
    }

    /// <summary>Adds so many items from one on.</summary>
    [Worker]
    public static void AddRange(SharedQueue<int> queue, int first, int count)
    {
        for (int i = first; i < first + count; i++)
        {
            queue.Enqueue(i);
        }
    }
}
