namespace Cases;

public class Tasks(SharedLock field)
{
    public static async Task Awaited(SharedLock gate)
    {
        using (await gate.AcquireAsync())
        {
            Work();
        }

        await using var lease = await gate.AcquireAsync().ConfigureAwait(false);
    }

    public static void UsingTask(SharedLock gate)
    {
        using (gate.AcquireAsync().AsTask()) // PG1202
        {
            Work();
        }
    }

    public static void UsingTaskVariable(SharedLock gate)
    {
        using var lease = gate.AcquireAsync().AsTask(); // PG1202
        Work();
    }

    public static void UsingTaskDeclared(SharedLock gate)
    {
        using (Task<SharedLease> lease = gate.AcquireAsync().AsTask()) // PG1202
        {
            Work();
        }
    }

    public static async Task UsingTaskInAsync(SharedLock gate)
    {
        using (gate.TryAcquireAsync(TimeSpan.Zero).AsTask()) // PG1202
        {
            await Task.Yield();
        }
    }

    public static void UsingTaskFromElsewhere(SharedLock gate)
    {
        using (LockAsync(gate)) // PG1202
        {
            Work();
        }
    }

    public static void UsingTaskInVariable(SharedLock gate)
    {
        Task<SharedLease> pending = LockAsync(gate);
        using (pending) // PG1202
        {
            Work();
        }
    }

    public static async Task UsingAwaitedVariable(SharedLock gate)
    {
        Task<SharedLease> pending = LockAsync(gate);
        using (await pending)
        {
            Work();
        }
    }

    public static void Statement(SharedLock gate)
    {
        gate.AcquireAsync(); // PG1202
        Work();
    }

    public void StatementOfField() => field.AcquireAsync(); // PG1202

    public static void StatementWithAsTask(SharedLock gate)
    {
        gate.AcquireAsync().AsTask(); // PG1202
    }

    public static async Task StatementInAsync(SharedLock gate)
    {
        gate.AcquireAsync(); // PG1202
        await Task.Yield();
    }

    public static void NeverLookedAt(SharedLock gate)
    {
        var lease = gate.AcquireAsync(); // PG1202
        Work();
    }

    public static async Task AwaitedLater(SharedLock gate)
    {
        var pending = gate.AcquireAsync();
        Work();
        using var lease = await pending;
    }

    public static Task<SharedLease> Returned(SharedLock gate) => gate.AcquireAsync().AsTask();

    public static ValueTask<SharedLease> ReturnedVariable(SharedLock gate)
    {
        var pending = gate.AcquireAsync();
        return pending;
    }

    public static void Queue(SharedQueue<int> queue)
    {
        queue.ReceiveAsync(); // PG1202
        using (queue.ReceiveAsync().AsTask()) // PG1202
        {
            Work();
        }
    }

    public static async Task QueueAwaited(SharedQueue<int> queue)
    {
        using var lease = await queue.ReceiveAsync();
        await lease.AcknowledgeAsync();
    }

    public static void Others(SharedReaderWriterLock gate, SharedSemaphore slots, SharedBarrier barrier)
    {
        gate.AcquireReadAsync(); // PG1202
        gate.AcquireWriteAsync(); // PG1202
        gate.AcquireUpgradeableReadAsync(); // PG1202
        slots.AcquireAsync(); // PG1202
        barrier.JoinAsync(); // PG1202
    }

    public static void Together(SharedLock first, SharedLock second, List<Task> pending)
    {
        pending.Add(first.AcquireAsync().AsTask());
        Task.WhenAll(first.AcquireAsync().AsTask(), second.AcquireAsync().AsTask());
    }

    public static void OtherTasks()
    {
        using Task other = Task.CompletedTask;
        using (Task.FromResult(1))
        {
            Work();
        }
    }

    public static void NullPropagated(SharedLock? gate)
    {
        gate?.AcquireAsync(); // PG1202
    }

    private static Task<SharedLease> LockAsync(SharedLock gate) => gate.AcquireAsync().AsTask();

    private static void Work() => Console.WriteLine();
}
