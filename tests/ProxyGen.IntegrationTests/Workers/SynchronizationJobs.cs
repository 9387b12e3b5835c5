using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

/// <summary>
/// What other processes do with locks, semaphores, conditions, events and barriers. One connection keeps its order: when a report is there,
/// what was begun before it is.
/// </summary>
internal static class SynchronizationJobs
{
    /// <summary>Holds permits until the process is killed.</summary>
    [Worker]
    public static async Task HoldPermitsAsync(SharedSemaphore semaphore, int count, SharedQueue<string> reports)
    {
        await semaphore.AcquireAsync(count);
        await reports.EnqueueAsync("held");
        await Task.Delay(Timeout.Infinite);
    }

    [Worker]
    public static async Task WaitForPermitAsync(SharedSemaphore semaphore, SharedQueue<string> reports)
    {
        var waiting = semaphore.WaitAsync();
        await reports.EnqueueAsync("waiting");
        await waiting;
        await reports.EnqueueAsync("got it");
    }

    /// <summary>Writes, or reads and is about to write, until the process is killed.</summary>
    [Worker]
    public static async Task HoldReaderWriterLockAsync(SharedReaderWriterLock gate, string mode, SharedQueue<string> reports)
    {
        switch (mode)
        {
            case "read":
                await gate.AcquireReadAsync();
                break;
            case "write":
                await gate.AcquireWriteAsync();
                break;
            default:
                var lease = await gate.AcquireUpgradeableReadAsync();
                if (mode == "upgrade")
                {
                    await lease.UpgradeAsync();
                }
                else if (mode == "upgrading")
                {
                    _ = lease.UpgradeAsync().AsTask();
                }

                break;
        }

        await reports.EnqueueAsync("held");
        await Task.Delay(Timeout.Infinite);
    }

    [Worker]
    public static async Task HoldAgainAsync(SharedReentrantLock gate, SharedQueue<string> reports)
    {
        await gate.AcquireAsync();
        await gate.AcquireAsync();
        await reports.EnqueueAsync("held");
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Ends without releasing what it holds.</summary>
    [Worker]
    public static void AcquireAndEnd(SharedLock gate) => gate.Acquire();

    [Worker]
    public static async Task WaitForPulseAsync(SharedLock gate, SharedCondition condition, SharedQueue<string> reports)
    {
        await using var lease = await gate.AcquireAsync();
        var waiting = condition.WaitAsync(lease);
        await reports.EnqueueAsync("waiting");
        await waiting;
        await reports.EnqueueAsync("pulsed");
    }

    [Worker]
    public static async Task WaitForSignalAsync(SharedWaitHandle handle, SharedQueue<string> reports)
    {
        var waiting = handle.WaitAsync();
        await reports.EnqueueAsync("waiting");
        await waiting;
        await reports.EnqueueAsync("signalled");
    }

    [Worker]
    public static async Task WaitInBarrierAsync(SharedBarrier barrier, SharedQueue<string> reports)
    {
        var waiting = barrier.SignalAndWaitAsync();
        await reports.EnqueueAsync("waiting");
        await waiting;
    }

    /// <summary>Never ends its action between two phases.</summary>
    [Worker]
    public static async Task ActInBarrierAsync(SharedBarrier barrier, SharedQueue<string> reports) =>
        await barrier.SignalAndWaitAsync(async _ =>
        {
            await reports.EnqueueAsync("acting");
            await Task.Delay(Timeout.Infinite);
        });

    /// <summary>Goes through one phase and works on for ever, as a participant that has joined or as one that has left again.</summary>
    [Worker]
    public static async Task WorkBetweenPhasesAsync(SharedBarrier barrier, SharedQueue<string> reports, bool takesPart)
    {
        var participation = await barrier.JoinAsync();
        await barrier.SignalAndWaitAsync();
        if (!takesPart)
        {
            await participation.DisposeAsync();
        }

        await reports.EnqueueAsync("working");
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Goes through phases, and notes each.</summary>
    [Worker]
    public static void PassBarrier(SharedBarrier barrier, int phases, SharedList<int> notes)
    {
        for (int phase = 0; phase < phases; phase++)
        {
            notes.Add(phase);
            barrier.SignalAndWait();
        }
    }

    /// <summary>Uses each of them once, from a process that has not created them.</summary>
    [Worker]
    public static async Task<string> UseAllAsync(SynchronizationKit kit)
    {
        using (kit.Lock.Acquire())
        using (var again = kit.ReentrantLock.Acquire())
        using (kit.ReentrantLock.Acquire())
        {
            kit.OfReentrantLock.PulseAll(again);
        }

        using (kit.ReaderWriterLock.AcquireRead())
        using (kit.Semaphore.Acquire())
        {
        }

        await using (var lease = await kit.Lock.AcquireAsync())
        {
            await kit.OfLock.TryWaitAsync(lease, TimeSpan.Zero);
        }

        kit.ManualResetEvent.Set();
        await kit.AutoResetEvent.WaitAsync();
        kit.CountdownEvent.Signal();
        await kit.Barrier.SignalAndWaitAsync();
        return $"{kit.Barrier.ParticipantCount} {kit.Barrier.CurrentPhaseNumber}";
    }

    /// <summary>Deposits once under its own lease, then is stopped for long, and once more when it goes on.</summary>
    [Worker]
    public static async Task<string> DepositTwiceAsync(
        SharedLock gate, AccountProxy account, SharedQueue<string> reports, SharedManualResetEvent goOn)
    {
        var lease = await gate.AcquireAsync();
        using var fenced = account.Fenced(gate, lease.FencingToken);
        await fenced.DepositAsync(1m);
        await lease.ReleaseAsync();
        await reports.EnqueueAsync("deposited");
        await goOn.WaitAsync();
        try
        {
            await fenced.DepositAsync(100m);
            return "";
        }
        catch (StaleFencingTokenException exception)
        {
            return exception.Message;
        }
    }
}
