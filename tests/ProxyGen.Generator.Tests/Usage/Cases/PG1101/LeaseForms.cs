namespace Cases;

/// <summary>Whether a lease is held, on each way through a body.</summary>
public class LeaseForms
{
    private readonly AccountProxy _account = null!;

    // A test says that there is none.
    public void IsNull(AccountProxy a, SharedLock gate) { SharedLease? lease = Take(gate); if (lease is null) { a.Count++; } lease?.Release(); } // PG1101
    public void IsNotNull(AccountProxy a, SharedLock gate) { SharedLease? lease = Take(gate); if (lease is not null) { a.Count++; lease.Release(); } }
    public void EqualsNull(AccountProxy a, SharedLock gate) { SharedLease? lease = Take(gate); if (null == lease) { a.Count++; } lease?.Release(); } // PG1101
    public void NotEqualsNull(AccountProxy a, SharedLock gate) { SharedLease? lease = Take(gate); if (null != lease) { a.Count++; lease.Release(); } }
    public void NotProperty(AccountProxy a, SharedLock gate) { SharedLease? lease = Take(gate); if (lease is not { }) { a.Count++; } lease?.Release(); } // PG1101
    public void NotType(AccountProxy a, SharedLock gate) { object? lease = Take(gate); if (lease is not SharedLease) { a.Count++; } } // PG1101
    public void NotDeclared(AccountProxy a, SharedLock gate) { if (Take(gate) is not SharedLease lease) { a.Count++; return; } lease.Release(); } // PG1101
    public void TriedIsFalse(AccountProxy a, SharedLock gate, TimeSpan time) { if (gate.TryAcquire(time, out SharedLease? lease) is false) { return; } a.Count++; lease!.Release(); }
    public void TriedIsFalseThen(AccountProxy a, SharedLock gate, TimeSpan time) { if (gate.TryAcquire(time, out SharedLease? lease) is false) { a.Count++; } lease?.Release(); } // PG1101
    public void NotEqualsNullElse(AccountProxy a, SharedLock gate) { SharedLease? lease = Take(gate); if (lease != null) { lease.Release(); return; } a.Count++; } // PG1101
    public void TriedFailed(AccountProxy a, SharedLock gate, TimeSpan time) { bool hasFailed = !gate.TryAcquire(time, out SharedLease? lease); if (hasFailed) { a.Count++; } lease?.Release(); } // PG1101
    public void TriedOnly(AccountProxy a, SharedLock gate, TimeSpan time) { if (gate.TryAcquire(time, out SharedLease? lease)) { } a.Count++; lease?.Release(); } // PG1101

    public void TriedUntilTaken(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        SharedLease? lease = null;
        bool isTaken = false;
        while (!isTaken)
        {
            isTaken = gate.TryAcquire(time, out lease);
        }

        a.Count++;
        lease!.Release();
    }

    public void TriedAFewTimes(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        SharedLease? lease = null;
        bool isTaken = false;
        for (int round = 0; round < 5 && !isTaken; round++)
        {
            isTaken = gate.TryAcquire(time, out lease);
        }

        if (!isTaken)
        {
            a.Count++; // PG1101
            return;
        }

        a.Count++;
        lease!.Release();
    }

    public void TriedAndOpen(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        bool mayWrite = gate.TryAcquire(time, out SharedLease? lease) && a.IsOpen;
        if (!mayWrite)
        {
            lease?.Release();
            return;
        }

        a.Count++;
        lease!.Release();
    }

    public void FailedOrClosed(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        bool isRefused = !gate.TryAcquire(time, out SharedLease? lease) || !a.IsOpen;
        if (!isRefused)
        {
            a.Count++;
        }
        else
        {
            a.Total++; // PG1101
        }

        lease?.Release();
    }

    public void Flagged(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        bool isTaken = false;
        if (gate.TryAcquire(time, out SharedLease? lease))
        {
            isTaken = true;
        }

        if (isTaken)
        {
            a.Count++;
            lease!.Release();
        }
        else
        {
            a.Total++; // PG1101
        }
    }

    public void FlaggedOther(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        bool isVerbose = false;
        if (gate.TryAcquire(time, out SharedLease? lease))
        {
            Console.WriteLine("taken");
        }

        if (isVerbose)
        {
            a.Count++; // PG1101
        }

        lease?.Release();
    }

    public void Described(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        string state = "free";
        if (gate.TryAcquire(time, out SharedLease? lease))
        {
            state = "taken";
        }

        a.Note += state; // PG1101
        lease?.Release();
    }

    public void FlaggedIfNoted(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        bool mayWrite = false;
        if (gate.TryAcquire(time, out SharedLease? lease))
        {
            mayWrite = a.Note != null;
        }

        if (mayWrite)
        {
            a.Count++;
        }

        lease?.Release();
    }

    public void TriedBoth(AccountProxy a, SharedLock outer, SharedLock inner, TimeSpan time)
    {
        bool isTaken = false;
        if (outer.TryAcquire(time, out SharedLease? first))
        {
            isTaken = inner.TryAcquire(time, out SharedLease? second);
        }

        if (!isTaken)
        {
            a.Count++; // PG1101
        }

        first?.Release();
    }

    public void TriedIfShared(AccountProxy a, SharedLock gate, TimeSpan time, bool isShared)
    {
        bool hasFailed = false;
        SharedLease? lease = null;
        if (isShared)
        {
            hasFailed = !gate.TryAcquire(time, out lease);
        }

        if (hasFailed)
        {
            a.Total++; // PG1101
            return;
        }

        a.Count++; // PG1101
        lease?.Release();
    }

    public void OneOrTheOther(AccountProxy a, SharedLock first, SharedLock second, TimeSpan time)
    {
        bool isFirst = true;
        if (!first.TryAcquire(time, out SharedLease? lease))
        {
            lease = second.Acquire();
            isFirst = false;
        }

        a.Count++;
        lease.Release();
        Console.WriteLine(isFirst);
        a.Total++; // PG1101
    }

    public void AnswerTurned(AccountProxy a, SharedLock gate, TimeSpan time, bool isTurned)
    {
        bool isTaken = gate.TryAcquire(time, out SharedLease? lease);
        bool answer = isTurned ? !isTaken : isTaken;
        if (answer)
        {
            a.Count++;
        }
        else
        {
            a.Total++;
        }

        lease?.Release();
    }

    public void RefusedOrBusy(AccountProxy a, SharedLock gate, TimeSpan time, bool isTried)
    {
        bool isTaken = gate.TryAcquire(time, out SharedLease? lease);
        bool isRefused = isTried ? !isTaken : Console.KeyAvailable;
        if (isRefused)
        {
            a.Total++;
        }

        lease?.Release();
    }

    public void TriedOrBlocked(AccountProxy a, SharedLock gate)
    {
        SharedLease lease = Take(gate) ?? gate.Acquire();
        a.Count++;
        lease.Release();
        a.Total++; // PG1101
    }

    public void ReadOrWritten(AccountProxy a, SharedReaderWriterLock gate, bool isWriting)
    {
        using SharedLease lease = isWriting ? gate.AcquireWrite() : gate.AcquireRead();
        a.Count++; // PG1101
    }

    public void TriedInTry(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        bool isTaken = false;
        SharedLease? lease = null;
        try
        {
            isTaken = gate.TryAcquire(time, out lease);
            if (!isTaken)
            {
                a.Total++; // PG1101
                return;
            }

            a.Count++;
        }
        finally
        {
            if (isTaken)
            {
                lease!.Release();
            }
        }

        a.Total++; // PG1101
    }

    public void TriedOneOrOther(AccountProxy a, SharedLock first, SharedLock second, TimeSpan time)
    {
        bool isTaken = first.TryAcquire(time, out SharedLease? lease) || second.TryAcquire(time, out lease);
        if (!isTaken)
        {
            a.Total++; // missed PG1101: one flag for two locks
            return;
        }

        a.Count++;
        lease!.Release();
        a.Total++; // PG1101
    }

    public void ToldTwice(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        int count = 0;
        if (gate.TryAcquire(time, out SharedLease? lease))
        {
            Console.WriteLine("taken");
            count = a.Count;
        }
        else
        {
            Console.WriteLine("free");
        }

        a.Total++; // PG1101
        if (lease is not null)
        {
            a.Count = count + 1;
            lease.Release();
        }
        else
        {
            a.Rate++; // PG1101
        }
    }

    public void TriedUntilNotNull(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        SharedLease? lease = null;
        for (int round = 0; lease is null && round < 5; round++)
        {
            gate.TryAcquire(time, out lease);
        }

        if (lease is null)
        {
            a.Total++; // PG1101
            return;
        }

        a.Count++;
        lease.Release();
        a.Total++; // PG1101
    }

    public async Task AwaitedUntilNotNull(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        SharedLease? lease = null;
        while (lease == null)
        {
            lease = await gate.TryAcquireAsync(time);
        }

        a.Count++;
        await lease.DisposeAsync();
        a.Total++; // PG1101
    }

    public void TriedUntilStopped(AccountProxy a, SharedLock gate, TimeSpan time, CancellationToken token)
    {
        SharedLease? lease = null;
        bool isTaken = false;
        while (!isTaken && !token.IsCancellationRequested)
        {
            isTaken = gate.TryAcquire(time, out lease);
        }

        if (isTaken)
        {
            a.Count++;
            lease!.Release();
            a.Total++; // PG1101
        }
    }

    public void ReadIfTaken(AccountProxy a, SharedLock gate, TimeSpan time)
    {
        int n = 0;
        if (gate.TryAcquire(time, out SharedLease? lease))
        {
            n = a.Count;
        }

        a.Count = n + 1; // PG1104
        lease?.Release();
    }

    public void EachIfShared(AccountProxy[] all, SharedLock gate, bool isShared)
    {
        foreach (AccountProxy a in all)
        {
            SharedLease? lease = null;
            if (isShared)
            {
                lease = gate.Acquire();
            }

            Console.WriteLine(lease);
            if (lease is not null)
            {
                a.Count++;
                lease.Release();
            }
        }
    }

    public void TriedInTurn(AccountProxy a, SharedLock gate, SharedLock order, TimeSpan time, bool isShared)
    {
        bool isTaken = false;
        SharedLease? lease = null;
        SharedLease? turn = null;
        if (isShared)
        {
            isTaken = gate.TryAcquire(time, out lease);
            turn = order.Acquire();
        }

        turn?.Release();
        if (isTaken)
        {
            a.Count++;
            lease!.Release();
        }
    }

    public void TriedOrNot(AccountProxy a, SharedLock gate, TimeSpan time, bool isShared)
    {
        bool isTaken;
        SharedLease? lease;
        if (isShared)
        {
            isTaken = gate.TryAcquire(time, out lease);
        }
        else
        {
            isTaken = false;
            lease = null;
        }

        if (isTaken)
        {
            a.Count++;
            lease!.Release();
            a.Total++; // PG1101
        }
    }

    public void OnlyReading(AccountProxy a, SharedLock gate, SharedReaderWriterLock first, SharedReaderWriterLock second, bool isFirst)
    {
        SharedLease outer = gate.Acquire();
        SharedLease reading = isFirst ? first.AcquireRead() : second.AcquireRead();
        outer.Release();
        a.Count++; // PG1101
        reading.Release();
    }

    public void LockedIfShared(AccountProxy a, SharedLock gate, bool isShared)
    {
        SharedLease? lease = null;
        if (isShared)
        {
            lease = gate.Acquire();
        }

        a.Count++; // PG1101
        lease?.Release();
        a.Total++; // PG1101
    }

    public async Task WaitedOrGivenUp(AccountProxy a, SharedSemaphore slots, TimeSpan time)
    {
        if (!await slots.TryWaitAsync(time))
        {
            a.Total++; // PG1101
            return;
        }

        a.Count++;
        slots.Release();
    }

    // From lock to lock.
    public void Coupled(AccountProxy a, SharedLock first, SharedLock second)
    {
        SharedLease one = first.Acquire();
        SharedLease two = second.Acquire();
        one.Release();
        a.Count++;
        two.Release();
    }

    public void OneOfTwo(AccountProxy a, SharedLock first, SharedLock second, bool isFirst)
    {
        SharedLease lease;
        int n;
        if (isFirst)
        {
            lease = first.Acquire();
            n = a.Count;
        }
        else
        {
            lease = second.Acquire();
            n = a.Count;
        }

        a.Count = n + 1;
        lease.Release();
    }

    // Looked at again under the lease.
    public void Stale(AccountProxy a, SharedLock gate)
    {
        int n = a.Count;
        using (gate.Acquire())
        {
            if (a.IsOpen && a.Count > 0)
            {
                a.Count = n + 1; // PG1101
            }
        }
    }

    public void ComparedAgain(AccountProxy a, SharedLock gate)
    {
        int n = a.Count;
        using (gate.Acquire())
        {
            if (a.Count == n)
            {
                a.Count = n + 1;
            }
        }
    }

    // Exceptions.
    public void ReleasedInTry(AccountProxy a, SharedLock gate)
    {
        SharedLease lease = gate.Acquire();
        try
        {
            a.Count++;
            lease.Release();
            Console.WriteLine();
        }
        catch (IOException)
        {
        }
    }

    public void OneCatchOfTwo(AccountProxy a, SharedLock gate)
    {
        SharedLease lease = gate.Acquire();
        try
        {
            Console.WriteLine();
        }
        catch (IOException)
        {
            lease.Release();
            Console.WriteLine();
            return;
        }
        catch (InvalidOperationException)
        {
            a.Count++;
        }

        lease.Release();
    }

    public void LambdaInTry(AccountProxy a, List<int> all)
    {
        try
        {
            all.ForEach(_ => a.Count++); // PG1101
        }
        catch (IOException)
        {
            Console.WriteLine();
        }
    }

    public void MaybeReleasedFirst(AccountProxy a, SharedLock gate, bool isEarly)
    {
        SharedLease lease = gate.Acquire();
        int n = 0;
        try
        {
            n = a.Count;
        }
        finally
        {
            if (isEarly)
            {
                lease.Release();
            }
            else
            {
                Console.WriteLine();
            }
        }

        a.Count = n + 1; // PG1104
    }

    public void MaybeReleasedLast(AccountProxy a, SharedLock gate, bool isEarly)
    {
        SharedLease lease = gate.Acquire();
        int n = 0;
        try
        {
            n = a.Count;
        }
        finally
        {
            if (isEarly)
            {
                Console.WriteLine();
            }
            else
            {
                lease.Release();
            }
        }

        a.Count = n + 1; // PG1104
    }

    // Given, and given away.
    public bool TryTake(AccountProxy a, SharedLock gate, out SharedLease lease)
    {
        a.Count++; // PG1101
        lease = gate.Acquire();
        return true;
    }

    public void RunByOther(AccountProxy a, SharedLease lease) { lease.Release(); Under(lease, () => a.Count++); }
    public void RunByPlain(AccountProxy a, Runner runner) { runner.Run(() => a.Count++); } // PG1101

    // Called by itself, under names that others have too, handed out, and never reached.
    private void Descend(int n) { _account.Count++; if (n > 0) { Descend(n - 1); } } // PG1101
    public void Start(SharedLock gate) { using (gate.Acquire()) { Descend(5); } }
    public void Disabled() { throw new NotSupportedException(); AddDisabled(); }
    private void AddDisabled() { _account.Count++; } // PG1101
    public void Even(int n) { StepEven(n); }
    private void StepEven(int n) { _account.Count++; if (n > 0) { StepOdd(n - 1); } } // PG1101
    private void StepOdd(int n) { if (n > 0) { StepEven(n - 1); } }
    public void Overloads(SharedLock gate) { using (gate.Acquire()) { Add(5); } Add("x"); }
    private void Add(int by) { _account.Count += by; }
    private void Add(string tag) { _account.AddTag(tag); }
    public int Named(SharedLock gate, AccountProxy other) { using (gate.Acquire()) { Count(); } return other.Count; }
    private void Count() { _account.Count++; }
    public void Typed(SharedLock gate, Address other) { using (gate.Acquire()) { Address(other.Number); } }
    private Address Address(int n) { _account.Count += n; return new Address(); }
    public Action HandedOut(SharedLock gate) { using (gate.Acquire()) { this.Kept(); } return this.Kept; }
    private void Kept() { _account.Count++; } // PG1101

    private static SharedLease? Take(SharedLock gate) => gate.TryAcquire(TimeSpan.Zero, out SharedLease? lease) ? lease : null;

    private static void Under(SharedLease lease, Action run) => run();
}

public class KeptLease
{
    private static SharedLease s_lease = null!;

    public void Covered(AccountProxy a) { a.Count++; }
    public void GivenBack(AccountProxy a) { s_lease.Release(); a.Count++; } // PG1101
}

public class OwnLease
{
    private SharedLease _lease = null!;

    public void Covered(AccountProxy a) { a.Count++; }
    public void GivenBack(AccountProxy a) { _lease.Release(); a.Count++; } // PG1101
}

public class Runner
{
    private int _runs;

    public void Run(Action run)
    {
        _runs++;
        run();
    }
}
