namespace Cases;

/// <summary>Locks for reading, locks that are only tried, and a third one.</summary>
public static class Three
{
    public static void BothRead(SharedReaderWriterLock rw, SharedLock x)
    {
        using (x.Acquire()) { using (rw.AcquireRead()) { Work(); } }
        using (rw.AcquireRead()) { using (x.Acquire()) { Work(); } }
    }

    public static void BothReadTurned(SharedReaderWriterLock rw, SharedLock x)
    {
        using (rw.AcquireRead()) { using (x.Acquire()) { Work(); } }
        using (x.Acquire()) { using (rw.AcquireRead()) { Work(); } }
    }

    public static void ReadThenWrite(SharedReaderWriterLock rw, SharedLock x)
    {
        using (rw.AcquireRead()) { using (x.Acquire()) { Work(); } }
        using (x.Acquire()) { using (rw.AcquireWrite()) { Work(); } } // PG1203
    }

    public static void WriteThenRead(SharedReaderWriterLock rw, SharedLock x)
    {
        using (rw.AcquireWrite()) { using (x.Acquire()) { Work(); } }
        using (x.Acquire()) { using (rw.AcquireRead()) { Work(); } } // PG1203
    }

    public static void InnerWrites(SharedReaderWriterLock rw, SharedLock x)
    {
        using (x.Acquire()) { using (rw.AcquireWrite()) { Work(); } }
        using (rw.AcquireRead()) { using (x.Acquire()) { Work(); } } // PG1203
    }

    public static void OuterWrites(SharedReaderWriterLock rw, SharedLock x)
    {
        using (x.Acquire()) { using (rw.AcquireRead()) { Work(); } }
        using (rw.AcquireWrite()) { using (x.Acquire()) { Work(); } } // PG1203
    }

    public static void OtherInside(SharedLock a, SharedLock b, SharedLock c)
    {
        using (a.Acquire()) { using (c.Acquire()) { Work(); } }
        using (b.Acquire()) { using (a.Acquire()) { Work(); } }
    }

    public static void OtherOutside(SharedLock a, SharedLock b, SharedLock c)
    {
        using (c.Acquire()) { using (b.Acquire()) { Work(); } }
        using (b.Acquire()) { using (a.Acquire()) { Work(); } }
    }

    public static void OnlyTried(SharedLock a, SharedLock b)
    {
        using (a.Acquire()) { if (b.TryAcquire(out SharedLease? lease)) { lease.Release(); } }
        using (b.Acquire()) { using (a.Acquire()) { Work(); } }
    }

    public static void Conditional(SharedLock? gate) { using (gate?.Acquire()) { using (gate?.Acquire()) { Work(); } } } // PG1203 "'gate' is held"
    public static void TwoResources(SharedLock gate) { using (SharedLease one = gate.Acquire(), two = gate.Acquire()) { Work(); } } // PG1203
    public static async Task AsDisposable(SharedLock gate) { using (IDisposable lease = await gate.AcquireAsync()) { using (gate.Acquire()) { Work(); } } } // PG1203
    public static void OtherVariable(SharedLock gate) { var lease = gate.Acquire(); int n = 5; Console.WriteLine(n); using (gate.Acquire()) { Work(); } lease.Release(); } // PG1203 PG1201
    public static void InLocalFunction(SharedLock gate, List<Action> all) { using var lease = gate.Acquire(); all.Add(Later); void Later() { using (gate.Acquire()) { Work(); } } }

    public static void OwnVault(VaultProxy vault) { using (vault.AcquireWrite()) { using (vault.AcquireWrite()) { Work(); } } }

    private static void Work() => Console.WriteLine();
}

[Shared]
public class Vault
{
    public Counter AcquireWrite() => new();
}
