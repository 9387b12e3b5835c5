// proxygen.local_locks_exclusive = true
namespace Cases.Threading;

/// <summary>Locks of one's own are not those of the base library, whatever they are called.</summary>
public class OwnLocks
{
    public void Entered(SharedValue<int> v, SpinLock gate) { gate.Enter(); v.Value++; gate.Exit(); } // PG1101
    public void Waited(SharedValue<int> v, SemaphoreSlim gate) { gate.Wait(); v.Value++; gate.Release(); } // PG1101
    public void Entered(SharedValue<int> v, System.Threading.Lock gate) { gate.Enter(); v.Value++; gate.Exit(); }
}

public class SpinLock
{
    public void Enter() => Console.WriteLine();

    public void Exit() => Console.WriteLine();
}

public class SemaphoreSlim
{
    public void Wait() => Console.WriteLine();

    public void Release() => Console.WriteLine();
}
