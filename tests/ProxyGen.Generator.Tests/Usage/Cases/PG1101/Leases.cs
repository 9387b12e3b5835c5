namespace Cases;

/// <summary>One lease from the read to the write keeps everybody out, whatever kind of lock it is of.</summary>
public class Leases
{
    private readonly SharedLock _gate = null!;
    private readonly AccountProxy _account = null!;

    public void Using(AccountProxy a, SharedLock gate) { using (gate.Acquire()) { a.Count++; } }
    public void UsingVariable(AccountProxy a, SharedLock gate) { using (SharedLease lease = gate.Acquire()) { a.Count = a.Count + 1; } }
    public void UsingDeclaration(AccountProxy a, SharedLock gate) { using SharedLease lease = gate.Acquire(); a.Count++; }
    public void UsingDiscard(AccountProxy a, SharedLock gate) { using var _ = gate.Acquire(); int n = a.Count; a.Count = n + 1; }
    public void Field() { using (_gate.Acquire()) { _account.Count = _account.Count + 1; } }
    public void Reentrant(AccountProxy a, SharedReentrantLock gate) { using (gate.Acquire()) { a.Count++; } }
    public void Semaphore(AccountProxy a, SharedSemaphore slots) { using (slots.Acquire()) { a.Count++; } }
    public void Writer(AccountProxy a, SharedReaderWriterLock gate) { using (gate.AcquireWrite()) { a.Count++; } }
    public void Upgradeable(AccountProxy a, SharedReaderWriterLock gate) { using (gate.AcquireUpgradeableRead()) { a.Count++; } }
    public void WithTimeout(AccountProxy a, SharedLock gate, CancellationToken token) { using (gate.Acquire(token)) { a.Count++; } }

    public void Upgraded(AccountProxy a, SharedReaderWriterLock gate)
    {
        using SharedUpgradeableLease reading = gate.AcquireUpgradeableRead();
        int n = a.Count;
        using (reading.Upgrade())
        {
            a.Count = n + 1;
        }
    }

    public async Task AwaitUsing(AccountProxy a, SharedLock gate) { await using (await gate.AcquireAsync()) { a.Count++; } }
    public async Task UsingAwait(AccountProxy a, SharedLock gate) { using (await gate.AcquireAsync()) { a.Count++; } }
    public async Task UsingDeclarationAsync(AccountProxy a, SharedLock gate) { await using SharedLease lease = await gate.AcquireAsync(); a.Count++; }
    public async Task Configured(AccountProxy a, SharedLock gate) { using (await gate.AcquireAsync().ConfigureAwait(false)) { a.Count++; } }
    public async Task ConfiguredUsing(AccountProxy a, SharedLock gate)
    {
        SharedLease lease = await gate.AcquireAsync().ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            await a.SetCountAsync(await a.GetCountAsync() + 1);
        }
    }

    public async Task AcrossAwaits(AccountProxy a, SharedLock gate)
    {
        using SharedLease lease = await gate.AcquireAsync();
        int n = await a.GetCountAsync();
        await Task.Delay(5);
        await a.SetCountAsync(n + 1);
    }

    public void TryFinally(AccountProxy a, SharedLock gate)
    {
        SharedLease lease = gate.Acquire();
        try
        {
            a.Count++;
        }
        finally
        {
            lease.Dispose();
        }
    }

    public void TryFinallyRelease(AccountProxy a, SharedLock gate)
    {
        var lease = gate.Acquire();
        try
        {
            int n = a.Count;
            a.Count = n + 1;
        }
        finally
        {
            lease.Release();
        }
    }

    public void NullBefore(AccountProxy a, SharedLock gate)
    {
        SharedLease? lease = null;
        try
        {
            lease = gate.Acquire();
            a.Count++;
        }
        finally
        {
            lease?.Dispose();
        }
    }

    public void Released(AccountProxy a, SharedLock gate)
    {
        SharedLease lease = gate.Acquire();
        a.Count++;
        lease.Release();
    }

    public void TryAcquire(AccountProxy a, SharedLock gate)
    {
        if (gate.TryAcquire(out SharedLease? lease))
        {
            using (lease)
            {
                a.Count++;
            }
        }
    }

    public void TryAcquireOrReturn(AccountProxy a, SharedLock gate)
    {
        if (!gate.TryAcquire(TimeSpan.FromSeconds(1), out SharedLease? lease))
        {
            return;
        }

        using (lease)
        {
            a.Count++;
        }
    }

    public void TryAcquireOrThrow(AccountProxy a, SharedLock gate)
    {
        bool isTaken = gate.TryAcquire(out SharedLease? lease);
        if (!isTaken)
        {
            throw new TimeoutException();
        }

        a.Count++;
        lease!.Dispose();
    }

    public async Task TryAcquireAsync(AccountProxy a, SharedLock gate)
    {
        SharedLease? lease = await gate.TryAcquireAsync(TimeSpan.FromSeconds(1));
        if (lease is null)
        {
            return;
        }

        await using (lease)
        {
            a.Count++;
        }
    }

    public async Task TryAcquireNotNull(AccountProxy a, SharedLock gate)
    {
        using SharedLease? lease = await gate.TryAcquireAsync(TimeSpan.FromSeconds(1));
        if (lease != null)
        {
            a.Count++;
        }
    }

    public async Task TryAcquirePattern(AccountProxy a, SharedLock gate)
    {
        if (await gate.TryAcquireAsync(TimeSpan.FromSeconds(1)) is { } lease)
        {
            using (lease)
            {
                a.Count++;
            }
        }
    }

    public async Task TryAcquireNotPattern(AccountProxy a, SharedLock gate)
    {
        if (await gate.TryAcquireAsync(TimeSpan.FromSeconds(1)) is not { } lease)
        {
            return;
        }

        a.Count++;
        lease.Release();
    }

    public void OneOfTwo(AccountProxy a, SharedLock first, SharedLock second, bool isFirst)
    {
        using SharedLease lease = isFirst ? first.Acquire() : second.Acquire();
        a.Count = a.Count + 1;
    }

    public void OneOfTwoByStatement(AccountProxy a, SharedLock first, SharedLock second, bool isFirst)
    {
        SharedLease lease;
        if (isFirst)
        {
            lease = first.Acquire();
        }
        else
        {
            lease = second.Acquire();
        }

        using (lease)
        {
            a.Count++;
        }
    }

    public void Two(AccountProxy a, SharedLock first, SharedLock second)
    {
        using (first.Acquire())
        using (second.Acquire())
        {
            a.Count++;
        }
    }

    public void InnerReleased(AccountProxy a, SharedLock first, SharedLock second)
    {
        using (first.Acquire())
        {
            int n;
            using (second.Acquire())
            {
                n = a.Count;
            }

            a.Count = n + 1;
        }
    }

    public void SemaphoreWait(AccountProxy a, SharedSemaphore slots)
    {
        slots.Wait();
        try
        {
            a.Count++;
        }
        finally
        {
            slots.Release();
        }
    }

    public async Task SemaphoreWaitAsync(AccountProxy a, SharedSemaphore slots)
    {
        await slots.WaitAsync();
        a.Count++;
        slots.Release();
    }

    public void SemaphoreTryWait(AccountProxy a, SharedSemaphore slots)
    {
        if (slots.TryWait(TimeSpan.FromSeconds(1)))
        {
            a.Count++;
            slots.Release();
        }
    }

    public void NamedMutex(AccountProxy a, Mutex mutex)
    {
        mutex.WaitOne();
        try
        {
            a.Count++;
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    public void InLoop(AccountProxy a, SharedLock gate)
    {
        for (int i = 0; i < 10; i++)
        {
            using (gate.Acquire())
            {
                a.Count = a.Count + i;
            }
        }
    }

    public void AroundLoop(AccountProxy a, SharedLock gate)
    {
        using (gate.Acquire())
        {
            for (int i = 0; i < 10; i++)
            {
                a.Count = a.Count + i;
            }
        }
    }

    public int ReturnInside(AccountProxy a, SharedLock gate)
    {
        using (gate.Acquire())
        {
            if (a.Count > 5)
            {
                return a.Count = a.Count - 5;
            }
        }

        return 0;
    }

    public void CatchInside(AccountProxy a, SharedLock gate)
    {
        using (gate.Acquire())
        {
            try
            {
                a.Count++;
            }
            catch (ManagerLostException)
            {
                a.Total++;
            }
        }
    }

    public void LambdaInside(AccountProxy a, SharedLock gate, List<int> numbers)
    {
        using (gate.Acquire())
        {
            numbers.ForEach(n => a.Count += n);
        }
    }

    public void LocalFunctionInside(AccountProxy a, SharedLock gate)
    {
        using (gate.Acquire())
        {
            Step();
        }

        void Step() => a.Count++;
    }

    public void HelperThatLocks(AccountProxy a) { WithGate(() => a.Count++); }
    public void HelperThatIsGivenLock(AccountProxy a, SharedLock gate) { Locking.Run(gate, () => a.Count++); }
    public void ExtensionThatLocks(AccountProxy a, SharedLock gate) { gate.Run(() => a.Count++); }
    public void GivenLease(AccountProxy a, SharedLease lease) { a.Count++; }
    public void OwnAcquire(AccountProxy a) { using (Enter()) { a.Count++; } }
    public async Task OwnAcquireAsync(AccountProxy a) { using (await EnterAsync()) { a.Count++; } }
    public void CallsUnderLock() { using (_gate.Acquire()) { AddUnderLock(); } }
    public void CallsUnderLockToo() { using var lease = _gate.Acquire(); if (_account.IsOpen) { AddUnderLock(); } }

    public void WaitsForCondition(AccountProxy a, SharedLock gate, SharedCondition changed)
    {
        using (SharedLease lease = gate.Acquire())
        {
            changed.WaitFor(lease, () => a.Count > 0);
            a.Count--;
            changed.PulseAll(lease);
        }
    }

    public void Recheck(AccountProxy a, SharedLock gate)
    {
        int seen = a.Count;
        using (gate.Acquire())
        {
            if (a.Count == seen)
            {
                a.Count = seen + 1;
            }
        }
    }

    public void ReadAgain(AccountProxy a, SharedLock gate)
    {
        int n = a.Count;
        Use(n);
        using (gate.Acquire())
        {
            n = a.Count;
            a.Count = n + 1;
        }
    }

    // Not from the read to the write.
    public void After(AccountProxy a, SharedLock gate) { using (gate.Acquire()) { Use(1); } a.Count++; } // PG1101
    public void Before(AccountProxy a, SharedLock gate) { int n = a.Count; using (gate.Acquire()) { a.Count = n + 1; } } // PG1101
    public void OnlyRead(AccountProxy a, SharedReaderWriterLock gate) { using (gate.AcquireRead()) { a.Count++; } } // PG1101
    public void OnOneWay(AccountProxy a, SharedLock gate, bool locked) { if (locked) { gate.Acquire(); } a.Count++; } // PG1101
    public void ReleasedEarly(AccountProxy a, SharedLock gate) { var lease = gate.Acquire(); lease.Release(); a.Count++; } // PG1101
    public void ReleasedOnOneWay(AccountProxy a, SharedLock gate, bool early) { var lease = gate.Acquire(); if (early) { lease.Dispose(); } a.Count++; } // PG1101
    public void NotTaken(AccountProxy a, SharedLock gate) { if (!gate.TryAcquire(out var lease)) { a.Count++; } else { lease.Dispose(); } } // PG1101
    public async Task NotTakenAsync(AccountProxy a, SharedLock gate) { var lease = await gate.TryAcquireAsync(TimeSpan.Zero); if (lease == null) { a.Count++; } } // PG1101
    public void InTask(AccountProxy a, SharedLock gate) { using (gate.Acquire()) { Task.Run(() => a.Count++); } } // PG1101
    public void InParallel(AccountProxy a, SharedLock gate) { using (gate.Acquire()) { Parallel.For(0, 5, _ => a.Count++); } } // PG1101
    public void OtherUsing(AccountProxy a, IDisposable scope) { using (scope) { a.Count++; } } // PG1101
    public void Held(AccountProxy a, SharedLock gate) { if (gate.IsHeld) { a.Count++; } } // PG1101
    public void Event(AccountProxy a, SharedManualResetEvent ready) { ready.Wait(); a.Count++; } // PG1101
    public void Receive(AccountProxy a, SharedQueue<int> q) { using ItemLease<int> item = q.Receive(); a.Count += item.Item; } // PG1101

    public void GivenUpMeanwhile(AccountProxy a, SharedLock gate, SharedCondition changed)
    {
        using (SharedLease lease = gate.Acquire())
        {
            int n = a.Count;
            changed.Wait(lease);
            a.Count = n + 1; // PG1104
        }
    }

    public void CalledWithoutLock() { AddSometimes(); }
    public void CalledWithLock() { using (_gate.Acquire()) { AddSometimes(); } }
    public void Starts() { new Thread(AddLater).Start(); }

    private void AddUnderLock() { _account.Count++; AddDeeper(); }
    private void AddDeeper() { _account.Total++; }
    private void AddSometimes() { _account.Count++; } // PG1101
    private void AddLater() { _account.Count++; } // PG1101
    private void NeverCalled() { _account.Count++; } // PG1101
    private void WithGate(Action action) { using (_gate.Acquire()) { action(); } }
    private SharedLease Enter() => _gate.Acquire();
    private async Task<SharedLease> EnterAsync() => await _gate.AcquireAsync();
    private static void Use(int n) { }
}

public static class Locking
{
    public static void Run(this SharedLock gate, Action action)
    {
        using (gate.Acquire())
        {
            action();
        }
    }
}

/// <summary>Holds a lease for as long as it lives.</summary>
public sealed class Holder(SharedLock gate, AccountProxy account) : IDisposable
{
    private readonly SharedLease _lease = gate.Acquire();

    public void Add() => account.Count++;

    public void Dispose() => _lease.Dispose();
}
