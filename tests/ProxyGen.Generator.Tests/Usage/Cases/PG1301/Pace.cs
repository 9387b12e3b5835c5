namespace Cases;

/// <summary>What in a loop makes it look anew each time, and what does not.</summary>
public static class Pace
{
    public static void Plain(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            Console.WriteLine(i);
        }
    }
    public static void PacedSleep(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Thread.Sleep(10);
        }
    }

    public static void PacedSpinWait(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Thread.SpinWait(10);
        }
    }

    public static void PacedSpinOnce(AccountProxy a, SpinWait spin)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            spin.SpinOnce();
        }
    }

    public static void PacedDelay(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Task.Delay(10).GetAwaiter().GetResult();
        }
    }

    public static void PacedYield(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Thread.Yield();
        }
    }

    public static void PacedWaitOne(AccountProxy a, ManualResetEvent signal)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            signal.WaitOne();
        }
    }

    public static void PacedWait(AccountProxy a, Task task)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            task.Wait();
        }
    }

    public static void PacedWaitSlim(AccountProxy a, SemaphoreSlim gate)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            gate.Wait();
        }
    }

    public static void PacedWaitAll(AccountProxy a, Task[] tasks)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Task.WaitAll(tasks);
        }
    }

    public static void PacedWaitAny(AccountProxy a, Task[] tasks)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Task.WaitAny(tasks);
        }
    }

    public static void PacedTick(AccountProxy a, PeriodicTimer timer)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            timer.WaitForNextTickAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    public static void PacedSignalAndWait(AccountProxy a, Barrier barrier)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            barrier.SignalAndWait();
        }
    }

    public static void PacedReadKey(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Console.ReadKey();
        }
    }

    public static void PacedAcquire(AccountProxy a, SharedLock gate)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            gate.Acquire().Release();
        }
    }

    public static void PacedSharedWait(AccountProxy a, SharedManualResetEvent signal)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            signal.Wait();
        }
    }

    public static void PacedSharedWaitFor(AccountProxy a, SharedCondition condition, SharedLease lease)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            condition.Wait(lease);
        }
    }

    public static void PacedSharedBarrier(AccountProxy a, SharedBarrier barrier)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            barrier.SignalAndWait();
        }
    }

    public static void PacedOwn(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Run(a);
        }
    }

    public static void PacedOwnOfInstance(AccountProxy a, Action run)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            run();
        }
    }

    public static void NotPacedOwnSleep(AccountProxy a, Sleeper sleeper)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            sleeper.Sleep();
        }
    }

    public static void NotPacedLocal(AccountProxy a, int count)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            count++;
        }
    }

    public static void PacedLocalFunction(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Local(); void Local() { }
        }
    }

    public static void PacedSet(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            a.Tags = [];
        }
    }

    public static void PacedCall(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            a.AddTag("x");
        }
    }

    public static void PacedOther(AccountProxy a, AccountProxy b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            b.AddTag("x");
        }
    }

    public static void PacedGivenAway(AccountProxy a, CounterProxy c)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Run(a);
        }
    }

    public static void NotPacedOtherKind(AccountProxy a, CounterProxy c)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            c.Next();
        }
    }

    public static void NotPacedOtherGiven(AccountProxy a, CounterProxy c)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            Use(c);
        }
    }

    public static void NotPacedOtherMember(AccountProxy a, AccountProxy b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            b.Count = 5;
        }
    }

    public static void PacedOfSameKindMember(AccountProxy a, AccountProxy b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            b.Tags = [];
        }
    }

    public static void NotPacedRead(AccountProxy a, AccountProxy b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            Console.WriteLine(b.LookUp("x"));
        }
    }

    public static void PacedUpdate(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            a.Update(static x => x.AddTag("y"));
        }
    }

    public static void NotPacedSnapshot(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            Console.WriteLine(a.Snapshot()); // PG1301
        }
    }

    public static void PacedExtension(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            a.Extend();
        }
    }

    public static void PacedInterface(AccountProxy a, IDisposable other)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            other.Dispose();
        }
    }

    public static void PacedBase(AccountProxy a, object other)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            Console.WriteLine(other);
        }
    }

    public static void PacedNew(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            Console.WriteLine(new Holder(a));
        }
    }

    public static void Reassigned(AccountProxy a, AccountProxy b)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count);
            a = b;
        }
    }

    public static void NotPacedLinq(AccountProxy a, SharedDictionary<string, int> d)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            Console.WriteLine(d.Any());
        }
    }

    // What of the built-in types is a copy by name, and what only reads.

    public static void CopyDictionaryArray(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(i);
        }
    }

    public static void CopyDictionaryList(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToList()); // PG1301
            Console.WriteLine(i);
        }
    }

    public static void CopyDictionary(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToDictionary()); // PG1301
            Console.WriteLine(i);
        }
    }

    public static void CopyListArray(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(i);
        }
    }

    public static void CopyListList(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToList()); // PG1301
            Console.WriteLine(i);
        }
    }

    public static void CopySet(SharedSet<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToHashSet()); // PG1301
            Console.WriteLine(i);
        }
    }

    public static void CopyQueueSet(SharedQueue<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToHashSet()); // PG1301
            Console.WriteLine(i);
        }
    }

    public static void CopyKeys(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Keys); // PG1301
            Console.WriteLine(i);
        }
    }

    public static void CopyTo(SharedList<int> a, int[] to)
    {
        for (int i = 0; i < 5; i++)
        {
            a.CopyTo(to, 0);
            Console.WriteLine(i);
        }
    }

    public static void ReadsContainsKey(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.ContainsKey("x"));
        }
    }

    public static void ReadsContainsValue(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.ContainsValue(1));
        }
    }

    public static void ReadsTryGetValue(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.TryGetValue("x", out int _));
        }
    }

    public static void ReadsGetRange(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.GetRange(["x"]));
        }
    }

    public static void ReadsContains(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.Contains(1));
        }
    }

    public static void ReadsTryGetAt(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.TryGetAt(1, out int _));
        }
    }

    public static void ReadsIndexOf(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.IndexOf(1));
        }
    }

    public static void ReadsLastIndexOf(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.LastIndexOf(1));
        }
    }

    public static void ReadsBinarySearch(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.BinarySearch(1));
        }
    }

    public static void ReadsGetEnumerator(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.GetEnumerator());
        }
    }

    public static void ReadsOverlaps(SharedSet<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.Overlaps([1]));
        }
    }

    public static void ReadsSetEquals(SharedSet<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.SetEquals([1]));
        }
    }

    public static void ReadsIsSubsetOf(SharedSet<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.IsSubsetOf([1]));
        }
    }

    public static void ReadsIsSupersetOf(SharedSet<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.IsSupersetOf([1]));
        }
    }

    public static void ReadsIsProperSubsetOf(SharedSet<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.IsProperSubsetOf([1]));
        }
    }

    public static void ReadsIsProperSupersetOf(SharedSet<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.IsProperSupersetOf([1]));
        }
    }

    public static void ReadsPeek(SharedQueue<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.Peek());
        }
    }

    public static void ReadsTryPeek(SharedQueue<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(a.TryPeek(out int _));
        }
    }

    public static void ReadsGet(SharedNamespace a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToDictionary()); // PG1301
            Console.WriteLine(a.Get<int>("x"));
        }
    }

    public static void ReadsTryGet(SharedNamespace a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToDictionary()); // PG1301
            Console.WriteLine(a.TryGet("x", out int _));
        }
    }

    public static async Task ReadsGetKeysAsync(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(await a.GetKeysAsync());
        }
    }

    public static async Task ReadsGetValuesAsync(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray()); // PG1301
            Console.WriteLine(await a.GetValuesAsync());
        }
    }

    public static async Task ReadsGetNamesAsync(SharedNamespace a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToDictionary()); // PG1301
            Console.WriteLine(await a.GetNamesAsync());
        }
    }

    public static void ChangesAdd(SharedList<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray());
            a.Add(1);
        }
    }

    public static void ChangesClear(SharedSet<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray());
            a.Clear();
        }
    }

    public static void ChangesDequeue(SharedQueue<int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray());
            a.TryDequeue(out int _);
        }
    }

    public static void ChangesIncrement(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray());
            a.Increment("x", 1);
        }
    }

    public static void ChangesSet(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.ToArray());
            a["x"] = 1;
        }
    }

    public static void ChangesSetKeys(SharedDictionary<string, int> a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Keys.Count);
            a["x"] = 1;
        }
    }

    public static void ChangesSnapshot(AccountProxy a)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Snapshot());
            a.Count = 1;
        }
    }

    public static void ChangesOther(AccountProxy a, SharedDictionary<string, int> d)
    {
        for (int i = 0; i < 5; i++)
        {
            Console.WriteLine(a.Tags.Count); // PG1301
            d["x"] = 1;
        }
    }

    private static void Run(AccountProxy account) => Console.WriteLine(account);

    private static void Use(CounterProxy counter) => Console.WriteLine(counter);
}

public class Sleeper
{
    public void Sleep()
    {
    }
}

public record Holder(AccountProxy Account);

public static class Extensions
{
    public static void Extend(this AccountProxy account) => Console.WriteLine(account);
}
