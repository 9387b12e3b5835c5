namespace Cases;

/// <summary>Tasks of leases in other forms, and what only looks like one.</summary>
public static class TaskWords
{
    public static void ExplicitlyDisposable(SharedLock gate) { using ((IDisposable)gate.AcquireAsync().AsTask()) { Work(); } } // PG1202
    public static void UnusedTask(SharedLock gate) { var task = gate.AcquireAsync(); int n = 5; Console.WriteLine(n); } // PG1202
    public static void OfOther(Finder finder) { Task<SharedLease> task = finder.FindAsync(); Work(); }
    public static void OwnOfLease() { using var pool = new Pool<SharedLease>(); Work(); }
    public static void WaitedOwn(SharedSemaphore slots) { slots.WaitAsync(); } // PG1403

    private static void Work() => Console.WriteLine();
}

public class Finder
{
    public Task<SharedLease> FindAsync() => throw new NotSupportedException();
}

public sealed class Pool<T> : IDisposable
{
    public void Dispose() => Console.WriteLine(typeof(T));
}
