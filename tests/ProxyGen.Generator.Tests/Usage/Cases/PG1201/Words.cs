namespace Cases;

/// <summary>What a test says of a lease, and what else is tested while it is held.</summary>
public static class LeaseWords
{
    public static void OtherCondition(SharedLock gate) { var lease = gate.Acquire(); if (Ready()) { lease.Release(); } } // PG1201 "on every path"
    public static void OtherNull(SharedLock gate, string? text) { var lease = gate.Acquire(); string name = text ?? throw new ArgumentNullException(nameof(text)); lease.Release(); Console.WriteLine(name); } // PG1201
    public static void OtherLease(SharedLock gate, SharedLease before) { var lease = gate.Acquire(); if (lease == before) { return; } lease.Release(); } // PG1201
    public static void OtherLeaseFirst(SharedLock gate, SharedLease before) { var lease = gate.Acquire(); if (before == lease) { return; } lease.Release(); } // PG1201
    public static void OtherPattern(SharedLock gate, string? text) { var lease = gate.Acquire(); if (text is { }) { lease.Release(); } } // PG1201
    public static void OtherAssigned(SharedLock gate) { int n = 0; var lease = gate.Acquire(); n = 5; lease.Release(); Console.WriteLine(n); }
    public static void FlagIsFalse(SharedLock gate) { bool got = gate.TryAcquire(out SharedLease? lease); if (got is false) { return; } lease!.Release(); }
    public static void FlagIsTrue(SharedLock gate) { bool got = gate.TryAcquire(out SharedLease? lease); if (got is true) { lease!.Release(); } }
    public static void FlagIsNotTrue(SharedLock gate) { bool got = gate.TryAcquire(out SharedLease? lease); if (got is not true) { lease!.Release(); } } // PG1201
    public static void NotTried(SharedLock gate) { if (!gate.TryAcquire(out SharedLease? lease)) { return; } Work(lease.FencingToken); } // PG1201 "on any path"
    public static void FlagAssigned(SharedLock gate) { bool got; got = gate.TryAcquire(out SharedLease? lease); if (got) { Work(lease!.FencingToken); } } // PG1201
    public static void NotOfType(SharedLock gate, bool isShared) { SharedLease? lease = null; if (isShared) { lease = gate.Acquire(); } if (lease is not SharedLease) { return; } lease.Release(); }
    public static async Task Declared(SharedLock gate, TimeSpan time) { if (await gate.TryAcquireAsync(time) is SharedLease lease) { lease.Release(); } }
    public static void OfTypeOnly(SharedLock gate) { var lease = gate.Acquire(); if (lease is SharedLease _) { Work(5); } } // PG1201 "on any path"
    public static void Text(SharedLock gate) { var lease = gate.Acquire(); Console.WriteLine(lease.ToString()); } // PG1201 "on any path"
    public static void Member(SharedQueue<int> q, TimeSpan time) { q.Receive(time).Renew(time); } // PG1201 "at all"
    public static async Task<bool> OfTask(SharedLock gate, SharedLock other) { ValueTask<SharedLease> task = gate.AcquireAsync(); bool isDone = other.AcquireAsync().IsCompleted; using SharedLease lease = await task; return isDone; }

    public static async Task OfAnyKind(SharedLock gate, TimeSpan time) { if (await gate.TryAcquireAsync(time) is var lease && lease is not null) { lease.Release(); } }
    public static void CallIsTrue(SharedLock gate) { if (gate.TryAcquire(out SharedLease? lease) is true) { lease!.Release(); } }
    public static void CallIsNotTrue(SharedLock gate) { if (gate.TryAcquire(out SharedLease? lease) is not true) { return; } lease!.Release(); }
    public static void FlagIsNotTrueThen(SharedLock gate) { bool got = gate.TryAcquire(out SharedLease? lease); if (got is not true) { return; } lease!.Release(); }
    public static void NotFlag(SharedLock gate) { bool got = gate.TryAcquire(out SharedLease? lease); if (!got == true) { return; } lease!.Release(); }
    public static void ConvertedForgotten(SharedLock gate) { if ((bool?)gate.TryAcquire(out SharedLease? lease) == true) { Work(5); } } // PG1201 "on any path"
    public static void Renewed(SharedQueue<int> q, TimeSpan time) { var item = q.Receive(time); item.Renew(time); item.Acknowledge(); }
    public static void ConditionallyTold(SharedLock? gate) { var lease = gate?.Acquire(); lease?.Lost.Register(static () => Work(5)).Dispose(); } // PG1201 "on any path"
    public static void Wrapped(SharedLock gate) { var lease = gate.Acquire(); ((Permit)lease).End(); }
    public static void WrappedAtOnce(SharedLock gate) { ((Permit)gate.Acquire()).End(); }
    public static int WrappedNumber(SharedLock gate) => ((Permit)gate.Acquire()).Number;
    public static void ReleasedAtOnce(SharedLock gate) { gate.Acquire().Release(); }
    public static void DisposedAtOnce(SharedLock gate) { ((IDisposable)gate.Acquire()).Dispose(); }
    public static void ReleasedIfThere(SharedLock? gate) { gate?.Acquire().Release(); }
    public static async Task ReleasedIfGot(SharedLock gate, TimeSpan time) { (await gate.TryAcquireAsync(time))?.Release(); }
    public static async Task ReleasedAsideIfGot(SharedLock gate, TimeSpan time) { await ((await gate.TryAcquireAsync(time))?.ReleaseAsync().AsTask() ?? Task.CompletedTask); }
    public static async Task ExtendedIfGot(SharedLock gate, TimeSpan time) { (await gate.TryAcquireAsync(time))?.Keep(); }
    public static async Task LookedAtIfGot(SharedLock gate, TimeSpan time) { Console.WriteLine((await gate.TryAcquireAsync(time))?.FencingToken); } // PG1201 "at all"
    public static async Task<long?> TokenIfGot(SharedLock gate, TimeSpan time) { long? token = (await gate.TryAcquireAsync(time))?.FencingToken; return token; } // PG1201 "at all"
    public static void OfTaskResult(SharedLock gate) { Work(gate.AcquireAsync().AsTask().Result.FencingToken); } // missed PG1201: a lease of a task that is waited for
    public static void CaughtByFilter(SharedLock gate) { var lease = gate.Acquire(); try { Work(5); } catch (Exception e) when (e is IOException) { lease.Release(); return; } lease.Release(); } // PG1201 "if anything throws"
    public static void CaughtSystem(SharedLock gate) { var lease = gate.Acquire(); try { Work(5); } catch (SystemException) { Console.WriteLine(); } lease.Release(); } // PG1201 "if anything throws"

    public static void ConditionalFinally(SharedLock? gate) { var lease = gate?.Acquire(); try { Work(5); } finally { lease?.Release(); } }
    public static void OtherGiven(SharedLock gate) { var lease = gate.Acquire(); Given()?.Release(); Console.WriteLine(lease.FencingToken); } // PG1201 "on any path"
    public static void OtherGivenToo(SharedLock gate) { var lease = gate.Acquire(); Given()?.Release(); lease.Release(); } // PG1201 "if anything throws"
    public static void CaughtInvalid(SharedLock gate) { var lease = gate.Acquire(); try { Work(5); } catch (InvalidOperationException) { } lease.Release(); } // PG1201 "if anything throws"
    public static void BlockedFor(SharedLock gate) { using var lease = gate.AcquireAsync().AsTask().GetAwaiter().GetResult(); Work(5); }
    public static void SecondName(SharedLock gate, List<SharedLease> all) { var lease = gate.Acquire(); var other = lease; all.Add(other); }
    public static void InScope(SharedLock gate, LeaseScope scope) { var lease = gate.Acquire(); scope = scope + lease; scope.End(); }
    public static void FoundInstead(SharedLock gate) { var lease = gate.Acquire(); Find(out lease); } // PG1201 "on any path"
    public static void FoundInsteadOfConverted(SharedLock gate) { IDisposable? lease = gate.Acquire(); FindAny(out lease); } // PG1201 "on any path"
    public static void DeclaredInside(SharedLock gate) { while (true) { SharedLease? lease = null; lease?.Release(); lease = gate.Acquire(); Work(lease.FencingToken); } } // PG1201 "on every path"

    // Until the end, or for ever.
    public static void ForEver(SharedLock gate) { var lease = gate.Acquire(); for (;;) { Work(lease.FencingToken); } } // PG1201 "if anything throws"
    public static void RenewedForEver(SharedLock gate) { while (true) { SharedLease? lease = null; if (Ready()) { lease = gate.Acquire(); } if (Ready()) { lease?.Release(); } } } // PG1201 "on every path"
    public static void UsedLater(SharedLock gate) { var lease = gate.Acquire(); Work(5); using (lease) { Work(5); } } // PG1201 "if anything throws"
    public static void UsedLaterAgain(SharedLock gate) { var lease = gate.Acquire(); Work(5); using var held = lease; Work(5); } // PG1201 "if anything throws"
    public static void UsedLaterInStatement(SharedLock gate) { var lease = gate.Acquire(); Work(5); using (var held = lease) { Work(5); } } // PG1201 "if anything throws"
    public static void Caught(SharedLock gate) { var lease = gate.Acquire(); try { Work(5); } catch (InvalidOperationException) { Console.WriteLine(); } lease.Release(); } // PG1201 "if anything throws"

    public static bool Returned(SharedLock gate, bool isShared)
    {
        SharedLease? lease = null;
        if (isShared)
        {
            lease = gate.Acquire(); // PG1201
        }

        if (Ready())
        {
            lease?.Release();
        }

        return isShared;
    }

    public static void AskedBefore(SharedLock gate, bool isLate)
    {
        SharedLease? lease = null;
        if (lease is null)
        {
            lease = gate.Acquire(); // PG1201
        }

        if (lease is not null && isLate)
        {
            lease.Release();
        }
    }

    public static void OfSecondLambda(SharedLock gate)
    {
        Action first = () => { var lease = gate.Acquire(); lease.Release(); };
        Action second = () => { var lease = gate.Acquire(); Work(lease.FencingToken); }; // PG1201 "on any path"
        first();
        second();
    }

    public static bool Nothing(List<SharedLease> all) { List<SharedLease> other = all; return other.Count > 5; }

    private static SharedLease? Given() => null;

    private static void Find(out SharedLease? lease) => lease = null;

    private static void FindAny(out IDisposable? any) => any = null;

    private static bool Ready() => Console.KeyAvailable;

    private static void Work(long n) => Console.WriteLine(n);
}

public sealed class Permit(SharedLease lease)
{
    public int Number => 5;

    public static explicit operator Permit(SharedLease lease) => new(lease);

    public void End() => lease.Release();
}

public static class KeptLeases
{
    private static readonly List<SharedLease> All = [];

    public static void Keep(this SharedLease lease) => All.Add(lease);
}

public sealed class LeaseScope
{
    private readonly List<SharedLease> _leases = [];

    public static LeaseScope operator +(LeaseScope scope, SharedLease lease)
    {
        scope._leases.Add(lease);
        return scope;
    }

    public void End() => _leases.ForEach(static lease => lease.Release());
}
