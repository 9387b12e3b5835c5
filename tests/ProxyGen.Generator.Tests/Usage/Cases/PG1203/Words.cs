namespace Cases;

/// <summary>What takes a lock that excludes its own holder.</summary>
public static class Words
{
    public static void Twice(SharedLock gate) { using var one = gate.Acquire(); using var two = gate.Acquire(); } // PG1203
    public static void TwiceTried(SharedLock gate) { using var one = gate.Acquire(); if (gate.TryAcquire(out var two)) { two.Release(); } }
    public static void TriedFirst(SharedLock gate) { if (gate.TryAcquire(out var one)) { using (one) { using var two = gate.Acquire(); } } } // missed PG1203: what is tried is not followed
    public static void Reentrant(SharedReentrantLock gate) { using var one = gate.Acquire(); using var two = gate.Acquire(); }
    public static void ReentrantTried(SharedReentrantLock gate) { using var one = gate.Acquire(); if (gate.TryAcquire(out var two)) { two.Release(); } }
    public static void Write(SharedReaderWriterLock gate) { using var one = gate.AcquireWrite(); using var two = gate.AcquireWrite(); } // PG1203
    public static void WriteInRead(SharedReaderWriterLock gate) { using var one = gate.AcquireRead(); using var two = gate.AcquireWrite(); } // PG1203
    public static void ReadInWrite(SharedReaderWriterLock gate) { using var one = gate.AcquireWrite(); using var two = gate.AcquireRead(); } // PG1203
    public static void ReadInRead(SharedReaderWriterLock gate) { using var one = gate.AcquireRead(); using var two = gate.AcquireRead(); }
    public static void UpgradeableInWrite(SharedReaderWriterLock gate) { using var one = gate.AcquireWrite(); using var two = gate.AcquireUpgradeableRead(); } // PG1203
    public static void WriteInUpgradeable(SharedReaderWriterLock gate) { using var one = gate.AcquireUpgradeableRead(); using var two = gate.AcquireWrite(); } // PG1203
    public static void Upgraded(SharedReaderWriterLock gate) { using var one = gate.AcquireUpgradeableRead(); using var two = one.Upgrade(); }
    public static void WriteTried(SharedReaderWriterLock gate, TimeSpan time) { using var one = gate.AcquireWrite(); if (gate.TryAcquireWrite(time, out var two)) { two.Release(); } }
    public static void ReadTried(SharedReaderWriterLock gate, TimeSpan time) { using var one = gate.AcquireWrite(); if (gate.TryAcquireRead(time, out var two)) { two.Release(); } }
    public static void UpgradeableTried(SharedReaderWriterLock gate, TimeSpan time) { using var one = gate.AcquireWrite(); if (gate.TryAcquireUpgradeableRead(time, out var two)) { two.Release(); } }
    public static void Permits(SharedSemaphore gate) { using var one = gate.Acquire(); using var two = gate.Acquire(); }
    public static async Task Async(SharedLock gate) { using var one = await gate.AcquireAsync(); using var two = await gate.AcquireAsync(); } // PG1203
    public static void Converted(SharedLock gate) { using var one = ((SharedLock)(object)gate).Acquire(); using var two = gate.Acquire(); } // PG1203
    public static void Own(OwnGate gate) { using var one = gate.Acquire(); using var two = gate.Acquire(); }

    // Two orders in one method.
    public static void Orders(SharedLock a, SharedLock b) { using (a.Acquire()) { using (b.Acquire()) { } } using (b.Acquire()) { using (a.Acquire()) { } } } // PG1203
    public static void OrdersTried(SharedLock a, SharedLock b) { using (a.Acquire()) { using (b.Acquire()) { } } using (b.Acquire()) { if (a.TryAcquire(out var lease)) { lease.Release(); } } }
    public static void OrdersReentrant(SharedReentrantLock a, SharedReentrantLock b) { using (a.Acquire()) { using (b.Acquire()) { } } using (b.Acquire()) { using (a.Acquire()) { } } } // PG1203
    public static void OrdersReentrantTried(SharedReentrantLock a, SharedReentrantLock b) { using (a.Acquire()) { using (b.Acquire()) { } } using (b.Acquire()) { if (a.TryAcquire(out var lease)) { lease.Release(); } } }
    public static void OrdersWrite(SharedReaderWriterLock a, SharedReaderWriterLock b) { using (a.AcquireWrite()) { using (b.AcquireWrite()) { } } using (b.AcquireWrite()) { using (a.AcquireWrite()) { } } } // PG1203
    public static void OrdersSame(SharedLock a, SharedLock b) { using (a.Acquire()) { using (b.Acquire()) { } } using (a.Acquire()) { using (b.Acquire()) { } } }
}

public class OwnGate
{
    public IDisposable Acquire() => new MemoryStream();
}
