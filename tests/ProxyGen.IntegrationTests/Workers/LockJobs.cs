namespace ProxyGen.IntegrationTests.Workers;

internal static class LockJobs
{
    /// <summary>Holds a lock until the process is killed.</summary>
    [Worker]
    public static async Task HoldAsync(SharedLock gate, SharedQueue<string> reports, CancellationToken cancellationToken)
    {
        await using var lease = await gate.AcquireAsync(cancellationToken);
        await reports.EnqueueAsync("held", cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    /// <summary>Waits for a lock that somebody else holds. One connection keeps its order: when the report is there, the wait is.</summary>
    [Worker]
    public static async Task WaitAsync(SharedLock gate, SharedQueue<string> reports, CancellationToken cancellationToken)
    {
        var waiting = gate.AcquireAsync(cancellationToken);
        await reports.EnqueueAsync("waiting", cancellationToken);
        await using var lease = await waiting;
        await reports.EnqueueAsync("got it", cancellationToken);
    }

    /// <summary>Counts under a lock, in two steps.</summary>
    [Worker]
    public static void Count(SharedLock gate, SharedValue<int> count, int times)
    {
        for (int i = 0; i < times; i++)
        {
            using (gate.Acquire())
            {
                int value = count.Value;
                count.Value = value + 1;
            }
        }
    }
}
