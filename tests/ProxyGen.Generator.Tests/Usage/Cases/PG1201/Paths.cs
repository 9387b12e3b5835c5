namespace Cases;

public class Paths(SharedLock field)
{
    private SharedLease? _kept;
    private readonly List<SharedLease> _all = [];

    public static void Using(SharedLock gate)
    {
        using (gate.Acquire())
        {
            Work();
        }
    }

    public static void UsingVariable(SharedLock gate)
    {
        using SharedLease lease = gate.Acquire();
        Work();
    }

    public static void UsingDeclared(SharedLock gate)
    {
        using (SharedLease lease = gate.Acquire())
        {
            Work();
        }
    }

    public static async Task AwaitUsing(SharedLock gate)
    {
        await using SharedLease lease = await gate.AcquireAsync();
        Work();
    }

    public static async Task AwaitUsingConfigured(SharedLock gate)
    {
        using (await gate.AcquireAsync().ConfigureAwait(false))
        {
            Work();
        }
    }

    public static void UsingOfVariable(SharedLock gate)
    {
        var lease = gate.Acquire();
        using (lease)
        {
            Work();
        }
    }

    public static void UsingOfVariableDeclared(SharedLock gate)
    {
        var lease = gate.Acquire();
        using var held = lease;
        Work();
    }

    public static void Discarded(SharedLock gate)
    {
        gate.Acquire(); // PG1201
        Work();
    }

    public static void DiscardedOfField(Paths paths) => paths.DiscardField();

    private void DiscardField() => field.Acquire(); // PG1201

    public static async Task DiscardedAwaited(SharedLock gate)
    {
        await gate.AcquireAsync(); // PG1201
        Work();
    }

    public static void DiscardedByName(SharedLock gate)
    {
        _ = gate.Acquire(); // PG1201
        Work();
    }

    public static async Task DiscardedAwaitedByName(SharedLock gate)
    {
        _ = await gate.AcquireAsync(); // PG1201
    }

    public static void DiscardedTask(SharedLock gate)
    {
        _ = gate.AcquireAsync(); // PG1201
    }

    public static long OnlyToken(SharedLock gate) => gate.Acquire().FencingToken; // PG1201

    public static int OnlyItem(SharedQueue<int> queue) => queue.Receive().Item; // PG1201

    public static void AtOnce(SharedLock gate) => gate.Acquire().Dispose();

    public static void AtOnceReleased(SharedLock gate) => gate.Acquire().Release();

    public static void NeverReleased(SharedLock gate)
    {
        var lease = gate.Acquire(); // PG1201
        Work();
    }

    public static void NeverReleasedButLookedAt(SharedLock gate)
    {
        SharedLease lease = gate.Acquire(); // PG1201
        if (lease.WasAbandoned)
        {
            Work();
        }
    }

    public static async Task NeverReleasedAwaited(SharedLock gate)
    {
        var lease = await gate.AcquireAsync(); // PG1201
        Work();
    }

    public static void TryFinally(SharedLock gate)
    {
        var lease = gate.Acquire();
        try
        {
            Work();
        }
        finally
        {
            lease.Dispose();
        }
    }

    public static async Task TryFinallyAwaited(SharedLock gate)
    {
        var lease = await gate.AcquireAsync();
        try
        {
            await Task.Delay(1);
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    public static void AcquiredInTry(SharedLock gate)
    {
        SharedLease? lease = null;
        try
        {
            lease = gate.Acquire();
            Work();
        }
        finally
        {
            lease?.Dispose();
        }
    }

    public static void AcquiredInTryAsked(SharedLock gate)
    {
        SharedLease? lease = null;
        try
        {
            lease = gate.Acquire();
            Work();
        }
        catch (InvalidOperationException)
        {
            Console.WriteLine("failed");
        }
        finally
        {
            if (lease != null)
            {
                lease.Release();
            }
        }
    }

    // Not released if Work throws.
    public static void OnlyAtEnd(SharedLock gate)
    {
        var lease = gate.Acquire(); // PG1201
        Work();
        lease.Dispose();
    }

    public static void NothingInBetween(SharedLock gate, int[] counts)
    {
        int count = 0;
        var lease = gate.Acquire();
        count++;
        lease.Dispose();
        Console.WriteLine(count);
    }

    public static void EarlyReturn(SharedLock gate, bool isDone)
    {
        var lease = gate.Acquire(); // PG1201
        if (isDone)
        {
            return;
        }

        lease.Dispose();
    }

    public static void EarlyThrow(SharedLock gate, int count)
    {
        var lease = gate.Acquire(); // PG1201
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        lease.Release();
    }

    public static void ReleasedBeforeEarlyReturn(SharedLock gate, bool isDone)
    {
        var lease = gate.Acquire();
        if (isDone)
        {
            lease.Release();
            return;
        }

        lease.Release();
    }

    public static void ReleasedOnOneArm(SharedLock gate, bool isDone)
    {
        var lease = gate.Acquire(); // PG1201
        if (isDone)
        {
            lease.Dispose();
        }
    }

    public static void ReleasedOnBothArms(SharedLock gate, bool isDone)
    {
        var lease = gate.Acquire();
        if (isDone)
        {
            lease.Dispose();
        }
        else
        {
            lease.Release();
        }
    }

    public static void AskedTwice(SharedLock gate, bool isShared)
    {
        SharedLease? lease = null;
        if (isShared)
        {
            lease = gate.Acquire();
        }

        int count = 1;
        if (isShared)
        {
            lease!.Release();
        }

        Console.WriteLine(count);
    }

    public static void ReleasedInSwitch(SharedLock gate, int kind)
    {
        var lease = gate.Acquire(); // PG1201
        switch (kind)
        {
            case 1:
                lease.Release();
                break;
            case 2:
                break;
            default:
                lease.Release();
                break;
        }
    }

    public static void CatchAll(SharedLock gate)
    {
        var lease = gate.Acquire();
        try
        {
            Work();
        }
        catch
        {
            lease.Release();
            throw;
        }

        lease.Release();
    }

    public static void CatchAllSwallows(SharedLock gate)
    {
        var lease = gate.Acquire(); // PG1201
        try
        {
            Work();
            lease.Release();
        }
        catch (Exception exception)
        {
            Console.WriteLine(exception);
        }
    }

    public static void OneOfTheLoop(SharedQueue<int> queue, bool skip)
    {
        while (true)
        {
            var lease = queue.Receive(); // PG1201
            if (lease.Item == 0)
            {
                continue;
            }

            lease.Acknowledge();
        }
    }

    public static void EachOfTheLoop(SharedQueue<int> queue)
    {
        while (true)
        {
            using var lease = queue.Receive();
            Use(lease.Item);
            lease.Acknowledge();
        }
    }

    public static void AcknowledgedAtEnd(SharedQueue<int> queue)
    {
        var lease = queue.Receive(); // PG1201
        Use(lease.Item);
        lease.Acknowledge();
    }

    public static void NeverAcknowledged(SharedQueue<int> queue)
    {
        var lease = queue.Receive(); // PG1201
        Use(lease.Item);
    }

    public static void ItemInTry(SharedQueue<int> queue)
    {
        var lease = queue.Receive();
        try
        {
            Use(lease.Item);
            lease.Acknowledge();
        }
        finally
        {
            lease.Dispose();
        }
    }

    public static void OfPriorityQueue(SharedPriorityQueue<string, int> queue)
    {
        var lease = queue.Receive(); // PG1201
        Console.WriteLine(lease.Priority);
    }

    public static void Tried(SharedLock gate)
    {
        if (gate.TryAcquire(out var lease))
        {
            using (lease)
            {
                Work();
            }
        }
    }

    public static void TriedOrReturned(SharedLock gate)
    {
        if (!gate.TryAcquire(TimeSpan.FromSeconds(1), out SharedLease? lease))
        {
            return;
        }

        try
        {
            Work();
        }
        finally
        {
            lease.Dispose();
        }
    }

    public static void TriedAndForgotten(SharedLock gate)
    {
        if (gate.TryAcquire(out var lease)) // PG1201
        {
            Work();
        }
    }

    public static bool TriedAndDiscarded(SharedLock gate) => gate.TryAcquire(out _); // PG1201

    public static void TriedByFlag(SharedLock gate)
    {
        bool isHeld = gate.TryAcquire(out var lease);
        if (isHeld)
        {
            lease!.Release();
        }
    }

    public static void TriedByFlagReturns(SharedLock gate)
    {
        bool isHeld = gate.TryAcquire(out var lease);
        if (!isHeld)
        {
            return;
        }

        lease!.Dispose();
    }

    public static async Task TriedAwaited(SharedLock gate)
    {
        var lease = await gate.TryAcquireAsync(TimeSpan.FromSeconds(1));
        if (lease is null)
        {
            return;
        }

        using (lease)
        {
            Work();
        }
    }

    public static async Task TriedAwaitedAndGivenBack(SharedLock gate)
    {
        var lease = await gate.TryAcquireAsync(TimeSpan.FromSeconds(1));
        lease?.Dispose();
    }

    public static async Task TriedAwaitedByPattern(SharedLock gate)
    {
        if (await gate.TryAcquireAsync(TimeSpan.FromSeconds(1)) is { } lease)
        {
            using (lease)
            {
                Work();
            }
        }
    }

    public static async Task TriedAwaitedForgotten(SharedLock gate)
    {
        if (await gate.TryAcquireAsync(TimeSpan.FromSeconds(1)) is { } lease) // PG1201
        {
            Console.WriteLine(lease.FencingToken);
        }
    }

    public static async Task TriedAwaitedNotNull(SharedLock gate)
    {
        var lease = await gate.TryAcquireAsync(TimeSpan.FromSeconds(1)); // PG1201
        if (lease != null)
        {
            Work();
        }
    }

    public static void TriedReceive(SharedQueue<int> queue)
    {
        while (queue.TryReceive(out var lease))
        {
            using (lease)
            {
                Use(lease.Item);
                lease.Acknowledge();
            }
        }
    }

    public static void TriedReceiveForgotten(SharedQueue<int> queue)
    {
        while (queue.TryReceive(out var lease)) // PG1201
        {
            Use(lease.Item);
        }
    }

    public static void UsingOfTried(SharedLock gate, bool isShared)
    {
        using SharedLease? lease = isShared ? gate.Acquire() : null;
        Work();
    }

    public static SharedLease Returned(SharedLock gate)
    {
        var lease = gate.Acquire();
        Console.WriteLine(lease.WasAbandoned);
        return lease;
    }

    public static SharedLease ReturnedAtOnce(SharedLock gate) => gate.Acquire();

    public static async Task<SharedLease> ReturnedAwaited(SharedLock gate) => await gate.AcquireAsync();

    public static ValueTask<SharedLease> ReturnedTask(SharedLock gate) => gate.AcquireAsync();

    public void Kept() => _kept = field.Acquire();

    public void KeptLater()
    {
        var lease = field.Acquire();
        _kept = lease;
    }

    public void Collected() => _all.Add(field.Acquire());

    public void CollectedLater()
    {
        var lease = field.Acquire();
        _all.Add(lease);
    }

    public void HandedOn()
    {
        var lease = field.Acquire();
        Own(lease);
    }

    public static void Captured(SharedLock gate)
    {
        var lease = gate.Acquire();
        Task.Run(() => lease.Dispose());
    }

    public static void Aliased(SharedLock gate)
    {
        var lease = gate.Acquire();
        var other = lease;
        other.Dispose();
    }

    public bool TriedIntoField() => field.TryAcquire(out _kept);

    public static bool TriedOut(SharedLock gate, out SharedLease? lease) => gate.TryAcquire(out lease);

    public static void WaitsWith(SharedLock gate, SharedCondition changed)
    {
        var lease = gate.Acquire(); // PG1201
        changed.Wait(lease);
    }

    public static void WaitsWithReleased(SharedLock gate, SharedCondition changed)
    {
        using var lease = gate.Acquire();
        changed.Wait(lease);
        changed.PulseAll(lease);
    }

    public static void Overwritten(SharedLock gate, SharedLock other)
    {
        var lease = gate.Acquire(); // PG1201
        lease = other.Acquire();
        lease.Release();
    }

    public static void OneAfterTheOther(SharedLock gate, SharedLock other)
    {
        var lease = gate.Acquire();
        lease.Release();
        lease = other.Acquire();
        lease.Release();
    }

    public static void Permits(SharedSemaphore slots)
    {
        slots.Acquire(2); // PG1201
    }

    public static void PermitsUsed(SharedSemaphore slots)
    {
        slots.Wait(2);
        using (slots.Acquire())
        {
            Work();
        }

        slots.Release(2);
    }

    public static void Reader(SharedReaderWriterLock gate)
    {
        var lease = gate.AcquireRead(); // PG1201
        Work();
    }

    public static void Upgraded(SharedReaderWriterLock gate)
    {
        using var lease = gate.AcquireUpgradeableRead();
        lease.Upgrade(); // PG1201
    }

    public static void UpgradedInUsing(SharedReaderWriterLock gate)
    {
        using var lease = gate.AcquireUpgradeableRead();
        using (lease.Upgrade())
        {
            Work();
        }
    }

    public static void Reentrant(SharedReentrantLock gate)
    {
        gate.Acquire(); // PG1201
    }

    public static void InLambda(SharedLock gate)
    {
        Action work = () =>
        {
            var lease = gate.Acquire(); // PG1201
            Work();
        };
        work();
    }

    public static void InLambdaReleased(SharedLock gate)
    {
        Action work = () =>
        {
            var lease = gate.Acquire();
            try
            {
                Work();
            }
            finally
            {
                lease.Dispose();
            }
        };
        work();
    }

    public static void InLocalFunction(SharedLock gate)
    {
        Do();

        void Do()
        {
            var lease = gate.Acquire(); // PG1201
            Work();
        }
    }

    public static void Joined(SharedBarrier barrier)
    {
        using (barrier.Join())
        {
            barrier.SignalAndWait();
        }
    }

    public static void JoinedForEver(SharedBarrier barrier)
    {
        barrier.Join(); // PG1201
    }

    public static void InnerTry(SharedLock gate)
    {
        var lease = gate.Acquire();
        try
        {
            try
            {
                Work();
            }
            catch (InvalidOperationException)
            {
                return;
            }
        }
        finally
        {
            lease.Release();
        }
    }

    public static void ReturnInTry(SharedLock gate, bool isDone)
    {
        var lease = gate.Acquire();
        try
        {
            if (isDone)
            {
                return;
            }

            Work();
        }
        finally
        {
            lease.Release();
        }
    }

    private static void Own(SharedLease lease) => lease.Dispose();

    private static void Use(int item) => Console.WriteLine(item);

    private static void Work() => Console.WriteLine();
}
