// proxygen.local_locks_exclusive = true
namespace Cases;

/// <summary>What takes locks and gives them back, where there is one process.</summary>
public class LockWords
{
    public void Monitored(SharedValue<int> v, object gate) { Monitor.Enter(gate); v.Value++; Monitor.Exit(gate); }
    public void MonitoredThen(SharedValue<int> v, object gate) { Monitor.Enter(gate); Monitor.Exit(gate); v.Value++; } // PG1101
    public void MonitoredBetween(SharedValue<int> v, object gate) { Monitor.Enter(gate); int n = v.Value; Monitor.Exit(gate); Monitor.Enter(gate); v.Value = n + 1; Monitor.Exit(gate); } // PG1101
    public void MonitorTried(SharedValue<int> v, object gate) { if (Monitor.TryEnter(gate)) { v.Value++; Monitor.Exit(gate); } }
    public void MonitorTriedNot(SharedValue<int> v, object gate) { if (!Monitor.TryEnter(gate)) { v.Value++; } } // PG1101
    public void MonitorPulsed(SharedValue<int> v, object gate) { Monitor.PulseAll(gate); v.Value++; } // PG1101
    public void Locked(SharedValue<int> v, object gate) { lock (gate) { v.Value++; } }
    public void NewLocked(SharedValue<int> v, Lock gate) { lock (gate) { v.Value++; } }
    public void NewLockedThen(SharedValue<int> v, Lock gate) { lock (gate) { Console.WriteLine(); } v.Value++; } // PG1101
    public void LockEntered(SharedValue<int> v, Lock gate) { gate.Enter(); v.Value++; gate.Exit(); }
    public void LockEnteredBetween(SharedValue<int> v, Lock gate) { gate.Enter(); int n = v.Value; gate.Exit(); gate.Enter(); v.Value = n + 1; gate.Exit(); } // PG1101
    public void LockTried(SharedValue<int> v, Lock gate) { if (gate.TryEnter()) { v.Value++; gate.Exit(); } }
    public void LockScope(SharedValue<int> v, Lock gate) { using (gate.EnterScope()) { v.Value++; } }
    public void Spin(SharedValue<int> v, SpinLock gate) { bool taken = false; gate.Enter(ref taken); v.Value++; gate.Exit(); }
    public void SpinThen(SharedValue<int> v, SpinLock gate) { bool taken = false; gate.Enter(ref taken); int n = v.Value; gate.Exit(); gate.Enter(ref taken); v.Value = n + 1; gate.Exit(); } // PG1101
    public void Slim(SharedValue<int> v, SemaphoreSlim gate) { gate.Wait(); v.Value++; gate.Release(); }
    public void SlimBetween(SharedValue<int> v, SemaphoreSlim gate) { gate.Wait(); int n = v.Value; gate.Release(); gate.Wait(); v.Value = n + 1; gate.Release(); } // PG1101
    public async Task SlimAsync(SharedValue<int> v, SemaphoreSlim gate) { await gate.WaitAsync(); v.Value++; gate.Release(); }
    public void SlimCounted(SharedValue<int> v, SemaphoreSlim gate) { Console.WriteLine(gate.CurrentCount); v.Value++; } // PG1101
    public void Writer(SharedValue<int> v, ReaderWriterLockSlim gate) { gate.EnterWriteLock(); v.Value++; gate.ExitWriteLock(); }
    public void WriterBetween(SharedValue<int> v, ReaderWriterLockSlim gate) { gate.EnterWriteLock(); int n = v.Value; gate.ExitWriteLock(); gate.EnterWriteLock(); v.Value = n + 1; gate.ExitWriteLock(); } // PG1101
    public void WriterTried(SharedValue<int> v, ReaderWriterLockSlim gate) { if (gate.TryEnterWriteLock(5)) { v.Value++; gate.ExitWriteLock(); } }
    public void Upgradeable(SharedValue<int> v, ReaderWriterLockSlim gate) { gate.EnterUpgradeableReadLock(); v.Value++; gate.ExitUpgradeableReadLock(); }
    public void UpgradeableBetween(SharedValue<int> v, ReaderWriterLockSlim gate) { gate.EnterUpgradeableReadLock(); int n = v.Value; gate.ExitUpgradeableReadLock(); gate.EnterUpgradeableReadLock(); v.Value = n + 1; gate.ExitUpgradeableReadLock(); } // PG1101
    public void Reader(SharedValue<int> v, ReaderWriterLockSlim gate) { gate.EnterReadLock(); v.Value++; gate.ExitReadLock(); } // PG1101
    public void OldWriter(SharedValue<int> v, ReaderWriterLock gate) { gate.AcquireWriterLock(5); v.Value++; gate.ReleaseWriterLock(); }
    public void OldWriterBetween(SharedValue<int> v, ReaderWriterLock gate) { gate.AcquireWriterLock(5); int n = v.Value; gate.ReleaseWriterLock(); gate.AcquireWriterLock(5); v.Value = n + 1; gate.ReleaseWriterLock(); } // PG1101
    public void OldReader(SharedValue<int> v, ReaderWriterLock gate) { gate.AcquireReaderLock(5); v.Value++; gate.ReleaseReaderLock(); } // PG1101
    public void Mutex(SharedValue<int> v, Mutex gate) { gate.WaitOne(); v.Value++; gate.ReleaseMutex(); }
    public void MutexBetween(SharedValue<int> v, Mutex gate) { gate.WaitOne(); int n = v.Value; gate.ReleaseMutex(); gate.WaitOne(); v.Value = n + 1; gate.ReleaseMutex(); } // PG1104
    public void Semaphore(SharedValue<int> v, Semaphore gate) { gate.WaitOne(); v.Value++; gate.Release(); }
    public void SemaphoreBetween(SharedValue<int> v, Semaphore gate) { gate.WaitOne(); int n = v.Value; gate.Release(); gate.WaitOne(); v.Value = n + 1; gate.Release(); } // PG1104
    public void OwnMonitor(SharedValue<int> v, OwnMonitor gate) { gate.Enter(); v.Value++; gate.Exit(); } // PG1101
    public void OwnThreading(SharedValue<int> v, Other.Threading.Lock gate) { gate.Enter(); v.Value++; gate.Exit(); } // PG1101

    // Of all processes.
    public void Shared(SharedValue<int> v, SharedSemaphore gate) { gate.Wait(); v.Value++; gate.Release(); }
    public void SharedBetween(SharedValue<int> v, SharedSemaphore gate) { gate.Wait(); int n = v.Value; gate.Release(); gate.Wait(); v.Value = n + 1; gate.Release(); } // PG1104
    public void SharedTried(SharedValue<int> v, SharedSemaphore gate, TimeSpan time) { if (gate.TryWait(time)) { v.Value++; gate.Release(); } }
    public async Task SharedAsync(SharedValue<int> v, SharedSemaphore gate) { await gate.WaitAsync(); v.Value++; await gate.ReleaseAsync(); }
    public void SharedCounted(SharedValue<int> v, SharedSemaphore gate) { Console.WriteLine(gate.CurrentCount); v.Value++; } // PG1101
    public void Condition(SharedValue<int> v, SharedLock gate, SharedCondition changed) { using var lease = gate.Acquire(); int n = v.Value; changed.Wait(lease); v.Value = n + 1; } // PG1104
    public void ConditionTried(SharedValue<int> v, SharedLock gate, SharedCondition changed, TimeSpan time) { using var lease = gate.Acquire(); int n = v.Value; changed.TryWait(lease, time); v.Value = n + 1; } // PG1104
    public void ConditionFor(SharedValue<int> v, SharedLock gate, SharedCondition changed) { using var lease = gate.Acquire(); int n = v.Value; changed.WaitFor(lease, () => Console.KeyAvailable); v.Value = n + 1; } // PG1104
    public void ConditionTriedFor(SharedValue<int> v, SharedLock gate, SharedCondition changed, TimeSpan time) { using var lease = gate.Acquire(); int n = v.Value; changed.TryWaitFor(lease, () => Console.KeyAvailable, time); v.Value = n + 1; } // PG1104
    public void ConditionSignalled(SharedValue<int> v, SharedLock gate, SharedCondition changed) { using var lease = gate.Acquire(); int n = v.Value; changed.PulseAll(lease); v.Value = n + 1; }
    public void ConditionWithin(SharedValue<int> v, object local, SharedLock gate, SharedCondition changed) { lock (local) { using var lease = gate.Acquire(); int n = v.Value; changed.Wait(lease); v.Value = n + 1; } }
    public void Read(SharedValue<int> v, SharedReaderWriterLock gate) { using var lease = gate.AcquireRead(); v.Value++; } // PG1101
    public void ReadTried(SharedValue<int> v, SharedReaderWriterLock gate, TimeSpan time) { if (gate.TryAcquireRead(time, out var lease)) { v.Value++; lease.Release(); } } // PG1101
    public void Write(SharedValue<int> v, SharedReaderWriterLock gate) { using var lease = gate.AcquireWrite(); v.Value++; }
    public void WriteTried(SharedValue<int> v, SharedReaderWriterLock gate, TimeSpan time) { if (gate.TryAcquireWrite(time, out var lease)) { v.Value++; lease.Release(); } }
    public void Upgradeable(SharedValue<int> v, SharedReaderWriterLock gate) { using var lease = gate.AcquireUpgradeableRead(); v.Value++; }
    public void OwnReader(SharedValue<int> v, OwnReaderLock gate) { using var lease = gate.AcquireRead(); v.Value++; }

    // Run by others, who may take a lock.
    public void RunUnder(SharedValue<int> v, SharedLock gate) { Under(gate, () => v.Value++); }
    public void RunUnderReentrant(SharedValue<int> v, SharedReentrantLock gate) { Under(gate, () => v.Value++); }
    public void RunUnderWriter(SharedValue<int> v, SharedReaderWriterLock gate) { Under(gate, () => v.Value++); }
    public void RunUnderSemaphore(SharedValue<int> v, SharedSemaphore gate) { Under(gate, () => v.Value++); }
    public void RunUnderLease(SharedValue<int> v, SharedLease lease) { Under(lease, () => v.Value++); }
    public void RunUnderBarrier(SharedValue<int> v, SharedBarrier barrier) { Under(barrier, () => v.Value++); } // PG1101
    public void RunUnderOwn(SharedValue<int> v, SharedNothing gate) { Under(gate, () => v.Value++); } // PG1101
    public void RunByHolder(SharedValue<int> v, Holder2 holder) { holder.Run(() => v.Value++); }
    public void RunByDerivedHolder(SharedValue<int> v, DerivedHolder holder) { holder.RunAgain(() => v.Value++); }
    public void RunByOther(SharedValue<int> v, OwnMonitor other) { other.Run(() => v.Value++); } // PG1101
    public void RunByList(SharedValue<int> v, List<int> all) { all.ForEach(n => v.Value += n); } // PG1101
    public void RunByExtension(SharedValue<int> v, SharedLock gate) { gate.RunUnder(() => v.Value++); }
    public void RunByLibrary(SharedValue<int> v, SharedDictionary<string, int> d) { d.GetOrAdd("x", _ => v.Value++); } // PG1101

    private static void Under(object gate, Action run) { Console.WriteLine(gate); run(); }
    private static void Under(SharedLock gate, Action run) { using var lease = gate.Acquire(); run(); }
    private static void Under(SharedReentrantLock gate, Action run) { using var lease = gate.Acquire(); run(); }
    private static void Under(SharedReaderWriterLock gate, Action run) { using var lease = gate.AcquireWrite(); run(); }
    private static void Under(SharedSemaphore gate, Action run) { using var lease = gate.Acquire(); run(); }
    private static void Under(SharedLease lease, Action run) { Console.WriteLine(lease); run(); }
    private static void Under(SharedBarrier barrier, Action run) { Console.WriteLine(barrier); run(); }
    private static void Under(SharedNothing gate, Action run) { Console.WriteLine(gate); run(); }
}

public class OwnMonitor
{
    public void Enter() => Console.WriteLine();

    public void Exit() => Console.WriteLine();

    public void Run(Action run) => run();
}

public class SharedNothing;

public class Holder2
{
    private readonly SharedLock _gate = null!;

    public void Run(Action run)
    {
        using var lease = _gate.Acquire();
        run();
    }
}

public class DerivedHolder : Holder2
{
    public void RunAgain(Action run) => Run(run);
}

public class OwnReaderLock(SharedLock gate)
{
    public SharedLease AcquireRead() => gate.Acquire();
}

public static class LockExtensions
{
    public static void RunUnder(this SharedLock gate, Action run)
    {
        using var lease = gate.Acquire();
        run();
    }
}

public static class Other
{
    public static class Threading
    {
        public class Lock
        {
            public void Enter() => Console.WriteLine();

            public void Exit() => Console.WriteLine();
        }
    }
}
