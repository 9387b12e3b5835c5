using ProxyGen.IntegrationTests.Stress;

namespace ProxyGen.IntegrationTests.Workers;

/// <summary>Does random things with all synchronization types until told to stop, on several flows at once.</summary>
internal static class SynchronizationStressJobs
{
    private const int Flows = 3;

    [Worker]
    public static Task RunAsync(SynchronizationKit kit, WitnessProxy ofLock, WitnessProxy ofWriters, SharedManualResetEvent stop, int seed)
    {
        return Task.WhenAll(Enumerable.Range(0, Flows).Select(flow => Task.Run(async () =>
        {
            var random = new Random(HashCode.Combine(seed, flow));
            while (!await stop.GetIsSetAsync())
            {
                using var cancellation = new CancellationTokenSource();
                if (random.Next(4) == 0)
                {
                    cancellation.CancelAfter(random.Next(5));
                }

                try
                {
                    await StepAsync(kit, ofLock, ofWriters, random, cancellation.Token);
                }
                catch (Exception exception) when (exception is OperationCanceledException or BrokenBarrierException)
                {
                    if (random.Next(3) == 0)
                    {
                        await kit.Barrier.ResetAsync();
                    }
                }
            }
        })));
    }

    private static async Task StepAsync(
        SynchronizationKit kit, WitnessProxy ofLock, WitnessProxy ofWriters, Random random, CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromMilliseconds(random.Next(10));
        switch (random.Next(8))
        {
            case 0:
                Exclude(kit, ofLock, timeout, random, cancellationToken);
                break;
            case 1:
                await ExcludeAsync(random.Next(2) == 0 ? kit.Lock : kit.ReentrantLock, kit, ofLock, timeout, random, cancellationToken);
                break;
            case 2:
                await WriteAsync(kit.ReaderWriterLock, ofWriters, timeout, random, cancellationToken);
                break;
            case 3:
                await using (var lease = await kit.ReaderWriterLock.TryAcquireReadAsync(timeout, cancellationToken))
                {
                    if (lease is not null)
                    {
                        await ofWriters.ReadAsync(lease.WasAbandoned, CancellationToken.None);
                    }
                }

                break;
            case 4:
                await using (await kit.Semaphore.TryAcquireAsync(timeout, random.Next(1, 4), cancellationToken))
                {
                    await Task.Yield();
                }

                break;
            case 5:
                if (await kit.AutoResetEvent.TryWaitAsync(timeout, cancellationToken))
                {
                    await kit.AutoResetEvent.SetAsync(CancellationToken.None);
                }

                break;
            case 6:
                try
                {
                    Func<long, ValueTask>? action = random.Next(2) == 0 ? null : static _ => ValueTask.CompletedTask;
                    await kit.Barrier.TrySignalAndWaitAsync(timeout, action, cancellationToken);
                }
                catch (InvalidOperationException)
                {
                    // There are more flows than participants, and the action between two phases runs.
                }

                break;
            default:
                if (await kit.CountdownEvent.TryAddCountAsync(1, cancellationToken))
                {
                    await kit.CountdownEvent.SignalAsync(1, CancellationToken.None);
                }

                break;
        }
    }

    private static void Exclude(
        SynchronizationKit kit, WitnessProxy witness, TimeSpan timeout, Random random, CancellationToken cancellationToken)
    {
        if (!kit.Lock.TryAcquire(timeout, out var lease, cancellationToken))
        {
            return;
        }

        using (lease)
        {
            witness.Enter(lease.FencingToken, lease.WasAbandoned);
            witness.Leave(lease.FencingToken);
            int looks = random.Next(1, 3);
            kit.OfLock.TryWaitFor(lease, () => looks-- == 0, timeout, cancellationToken);
            witness.Enter(lease.FencingToken, lease.WasAbandoned);
            witness.Leave(lease.FencingToken);
            kit.OfLock.PulseAll(lease);
        }
    }

    private static async Task ExcludeAsync(
        SharedLock gate, SynchronizationKit kit, WitnessProxy witness, TimeSpan timeout, Random random, CancellationToken cancellationToken)
    {
        await using var lease = await gate.TryAcquireAsync(timeout, cancellationToken);
        if (lease is null)
        {
            return;
        }

        bool isReentrant = gate is SharedReentrantLock;
        if (isReentrant)
        {
            await using var again = await gate.AcquireAsync(CancellationToken.None);
        }
        else
        {
            await witness.EnterAsync(lease.FencingToken, lease.WasAbandoned, CancellationToken.None);
            await witness.LeaveAsync(lease.FencingToken, CancellationToken.None);
        }

        var condition = isReentrant ? kit.OfReentrantLock : kit.OfLock;
        if (random.Next(2) == 0)
        {
            await condition.PulseAsync(lease, random.Next(1, 3), CancellationToken.None);
        }
        else
        {
            await condition.TryWaitAsync(lease, timeout, cancellationToken);
            if (!isReentrant)
            {
                await witness.EnterAsync(lease.FencingToken, lease.WasAbandoned, CancellationToken.None);
                await witness.LeaveAsync(lease.FencingToken, CancellationToken.None);
            }
        }
    }

    private static async Task WriteAsync(
        SharedReaderWriterLock gate, WitnessProxy witness, TimeSpan timeout, Random random, CancellationToken cancellationToken)
    {
        if (random.Next(2) == 0)
        {
            await using var lease = await gate.TryAcquireWriteAsync(timeout, cancellationToken);
            await WriteAsync(witness, lease);
            return;
        }

        await using var upgradeable = await gate.TryAcquireUpgradeableReadAsync(timeout, cancellationToken);
        if (upgradeable is not null)
        {
            await using var lease = await upgradeable.TryUpgradeAsync(timeout, cancellationToken);
            await WriteAsync(witness, lease);
        }
    }

    private static async Task WriteAsync(WitnessProxy witness, SharedLease? lease)
    {
        if (lease is not null)
        {
            await witness.EnterAsync(lease.FencingToken, lease.WasAbandoned, CancellationToken.None);
            await witness.LeaveAsync(lease.FencingToken, CancellationToken.None);
        }
    }
}
