namespace Cases;

/// <summary>Leases of which something else tells whether they were given: what a local function returns, or a number.</summary>
public class LeaseFlags
{
    // A local function takes the lease and tells whether it has.
    public static void TakenInside(SharedLock gate) { SharedLease? lease = null; if (Take()) { Work(); lease!.Release(); } bool Take() => gate.TryAcquire(out lease); }
    public static void TakenOrLeft(SharedLock gate) { SharedLease? lease = null; if (!Take()) { return; } lease!.Release(); bool Take() { return gate.TryAcquire(out lease); } }
    public static async Task TakenAsync(SharedLock gate, TimeSpan time) { SharedLease? lease = null; if (await Take()) { lease!.Release(); } async Task<bool> Take() { lease = await gate.TryAcquireAsync(time); return lease is not null; } }
    public static void TakenByReturns(SharedLock gate) { SharedLease? lease = null; if (Take()) { lease!.Release(); } bool Take() { if (!gate.TryAcquire(out lease)) { return false; } return true; } }
    public static void TakenOut(SharedLock gate) { if (Take(out SharedLease? lease)) { lease!.Release(); } bool Take(out SharedLease? taken) => gate.TryAcquire(out taken); }
    public static void TakenByLambda(SharedLock gate) { SharedLease? lease = null; Func<bool> take = () => gate.TryAcquire(out lease); if (take()) { lease!.Release(); } }
    public static void TakenForOne(SharedLock gate) { if (Take()) { Work(); } bool Take() { bool isTaken = gate.TryAcquire(out SharedLease? lease); lease?.Release(); return isTaken; } }
    public static void TakenForNobody(SharedLock gate) { if (Take()) { Work(); } bool Take() { bool isTaken = gate.TryAcquire(out SharedLease? lease); return isTaken; } } // PG1201 "on any path"
    public static async Task TakenForNobodyAsync(SharedLock gate, TimeSpan time) { if (await Take()) { Work(); } async Task<bool> Take() { SharedLease? lease = await gate.TryAcquireAsync(time); return lease is not null; } } // PG1201 "on any path"

    // A number tells.
    public static void Number(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 1) { lease!.Release(); } }
    public static void NumberNot(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 0) { return; } lease!.Release(); }
    public static void NumberGreater(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got > 0) { lease!.Release(); } }
    public static void NumberTurned(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (1 == got) { lease!.Release(); } }
    public static void NumberIs(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is 1) { lease!.Release(); } }
    public static void NumberSwitched(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; switch (got) { case 1: lease!.Release(); break; } }
    public static void NumberByIf(SharedLock gate) { int got = 0; if (gate.TryAcquire(out SharedLease? lease)) { got = 1; } if (got == 1) { lease!.Release(); } }
    public static void FlagByIf(SharedLock gate) { bool isTaken = false; if (gate.TryAcquire(out SharedLease? lease)) { isTaken = true; } if (isTaken) { lease!.Release(); } }
    public static void NumberConverted(SharedLock gate) { int got = Convert.ToInt32(gate.TryAcquire(out SharedLease? lease)); if (got == 1) { lease!.Release(); } }
    public static async Task NumberOfLease(SharedLock gate, TimeSpan time) { SharedLease? lease; int got = (lease = await gate.TryAcquireAsync(time)) is null ? 0 : 1; if (got == 1) { lease!.Release(); } }
    public static async Task NumberOfLeaseNot(SharedLock gate, TimeSpan time) { SharedLease? lease; int got = (lease = await gate.TryAcquireAsync(time)) == null ? 0 : 1; if (got == 0) { return; } lease!.Release(); }
    public static async Task NumberOfLeaseTurned(SharedLock gate, TimeSpan time) { SharedLease? lease = await gate.TryAcquireAsync(time); int got = lease is not null ? 1 : 0; if (got != 0) { lease!.Release(); } }
    public static async Task FlagOfLease(SharedLock gate, TimeSpan time) { SharedLease? lease = await gate.TryAcquireAsync(time); bool got = lease is not null; if (got) { lease!.Release(); } }
    public static async Task FlagOfLeaseCompared(SharedLock gate, TimeSpan time) { SharedLease? lease = await gate.TryAcquireAsync(time); bool isRefused = lease == null; if (isRefused) { return; } lease!.Release(); }
    public static void Enumeration(SharedLock gate) { Color color = gate.TryAcquire(out SharedLease? lease) ? Color.Green : Color.Red; if (color == Color.Green) { lease!.Release(); } }
    public static void WordOrNull(SharedLock gate) { string? word = gate.TryAcquire(out SharedLease? lease) ? "mine" : null; if (word is not null) { lease!.Release(); } }
    public static void NumberForgotten(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; Work(got); } // PG1201 "on any path"
    public static async Task NumberOfLeaseForgotten(SharedLock gate, TimeSpan time) { SharedLease? lease; int got = (lease = await gate.TryAcquireAsync(time)) is null ? 0 : 1; if (got == 1) { Work(got); } } // PG1201 "on any path"
    public static void NumberOfOther(SharedLock gate, int other) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (other == 1) { lease?.Release(); } Work(got); } // PG1201 "on every path"
    public static async Task NumberOfOtherLease(SharedLock gate, TimeSpan time, int other) { SharedLease? lease; int got = (lease = await gate.TryAcquireAsync(time)) is null ? 0 : 1; if (other == 1) { lease?.Release(); } Work(got); } // PG1201 "on every path"

    public static void NumberIsNot(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is not 1) { return; } lease!.Release(); }
    public static void NumberIsMore(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is > 0) { lease!.Release(); } }
    public static void NumberIsLess(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is < 1) { return; } lease!.Release(); }
    public static void NumberAtLeast(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got >= 1) { lease!.Release(); } }
    public static void NumberLess(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got < 1) { return; } lease!.Release(); }
    public static void NumberAtMost(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got <= 0) { return; } lease!.Release(); }
    public static void LessThanNumber(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (0 < got) { lease!.Release(); } }
    public static void NumberOrForgotten(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 0) { lease?.Release(); } } // PG1201 "on every path"
    public static void NumberMoreForgotten(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got > 1) { lease?.Release(); } } // PG1201 "on every path"
    public static void NumberMoreThanTwo(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 5 : 0; if (got > 2) { lease?.Release(); } }
    public static void LongNumber(SharedLock gate) { long got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 1) { lease!.Release(); } }
    public static void NumberConvertedLater(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if ((double)got == 1.0) { lease!.Release(); } }
    public static void NumberOrNull(SharedLock gate) { int? got = gate.TryAcquire(out SharedLease? lease) ? 1 : null; if (got != null) { lease!.Release(); } }
    public static void NumberCounted(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; got++; if (got == 2) { lease!.Release(); } } // PG1201 "on every path": what is counted on is not followed
    public static void NumberAdded(SharedLock gate, int n) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; got += n; if (got == 1) { lease!.Release(); } } // PG1201 "on every path"
    public static void NumberPut(SharedLock gate, string text) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; int.TryParse(text, out got); if (got == 1) { lease!.Release(); } } // PG1201 "on every path"
    public static void NumberReferred(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; Change(ref got); if (got == 1) { lease!.Release(); } } // PG1201 "on every path"
    public static void NumberDeconstructed(SharedLock gate, (int, int) pair) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; (got, int n) = pair; if (got == 1) { lease!.Release(); } Work(n); } // PG1201 "on every path"
    public static void NumberAssigned(SharedLock gate, int other) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; got = other; if (got == 1) { lease!.Release(); } } // PG1201 "on every path"
    public static void NumberGiven(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; Work(got); if (got == 1) { lease!.Release(); } } // PG1201 "if anything throws"
    public static void NumberIn(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; Show(in got); if (got == 1) { lease!.Release(); } } // PG1201 "if anything throws"
    public static void NumberCopied(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; int copy = got; if (copy == 1) { lease!.Release(); } }
    public static void NumberAddedElsewhere(SharedLock gate, int sum) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; sum += got; if (got == 1) { lease!.Release(); } Work(sum); }
    public static void NumberInLoop(SharedLock gate, int[] all) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; foreach (int one in all) { Work(one); } if (got == 1) { lease!.Release(); } } // PG1201 "if anything throws"
    public static void NumberChangedInLoop(SharedLock gate, int[] all) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; foreach (int one in all) { got = one; } if (got == 1) { lease!.Release(); } } // PG1201 "on every path"
    public static void NumberOfEither(SharedLock gate, bool isOther) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (isOther) { got = 5; } if (got == 1) { lease!.Release(); } } // PG1201 "on every path"
    public static void NumberOfBoth(SharedLock gate, bool isOther) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (isOther) { got = 1; } if (got == 1) { lease!.Release(); } }
    public static void NumberInFinally(SharedLock gate) { int got = 0; SharedLease? lease = null; try { got = gate.TryAcquire(out lease) ? 1 : 0; } finally { if (got == 1) { lease!.Release(); } } }
    public static void OtherNumber(SharedLock gate, int other) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got > other) { lease!.Release(); } } // PG1201 "on every path"
    public static void Opposite(SharedLock gate) { bool isRefused = !gate.TryAcquire(out SharedLease? lease); if (isRefused) { return; } lease!.Release(); }
    public static void OppositeForgotten(SharedLock gate) { bool isRefused = !gate.TryAcquire(out SharedLease? lease); if (isRefused) { lease?.Release(); } } // missed PG1201: the opposite of what the call returns is not followed
    public static void FlagReset(SharedLock gate) { bool isTaken = gate.TryAcquire(out SharedLease? lease); isTaken = false; if (isTaken) { lease!.Release(); } } // PG1201 "on every path"
    public static void FlagEqual(SharedLock gate, bool other) { bool isTaken = gate.TryAcquire(out SharedLease? lease); if (isTaken == other) { lease!.Release(); } } // PG1201 "on every path"
    public static async Task FlagOfType(SharedLock gate, TimeSpan time) { SharedLease? lease = await gate.TryAcquireAsync(time); bool got = lease is { }; if (got) { lease!.Release(); } }

    public static void NumberOfOne(SharedLock gate, bool isOther) { int extra = Console.Read(); gate.TryAcquire(out SharedLease? lease); if (isOther) { extra = 1; } if (extra == 1) { lease?.Release(); } } // PG1201 "on every path"
    public static void NumberStepped(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; got--; if (got == 1) { lease!.Release(); } } // PG1201 "on every path"
    public static void NumberNotOther(SharedLock gate, int other) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got != other) { lease?.Release(); } } // PG1201 "on every path"
    public static void Unknown(SharedLock gate, int? other) { gate.TryAcquire(out SharedLease? lease); bool? isMore = other > 5 ? true : null; if (isMore is null) { lease?.Release(); } } // PG1201 "on every path"
    public static void UnknownOpposite(SharedLock gate, bool? other) { gate.TryAcquire(out SharedLease? lease); bool? opposite = !other; if (opposite is null) { lease?.Release(); } } // PG1201 "on every path"
    public static void OtherOfType(SharedLock gate, object other) { gate.TryAcquire(out SharedLease? lease); if (other is string) { lease?.Release(); } } // PG1201 "on every path"
    public static void NumberInTuple(SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; Console.WriteLine((got, 5)); if (got == 1) { lease!.Release(); } } // PG1201 "if anything throws"
    public static void Converted(SharedLock gate) { bool isTaken = gate.TryAcquire(out SharedLease? lease); Opposite refused = isTaken; if (refused) { lease?.Release(); } } // PG1201 "on every path"
    public static void Letter(SharedLock gate) { char got = gate.TryAcquire(out SharedLease? lease) ? 'y' : 'n'; if (got == 'y') { lease!.Release(); } }

    private static void Change(ref int number) => number++;

    private static void Show(in int number) => Console.WriteLine(number);

    private static void Work(int number = 5) => Console.WriteLine(number);
}

public readonly struct Opposite(bool value)
{
    public static implicit operator Opposite(bool value) => new(value);

    public static implicit operator bool(Opposite opposite) => !opposite.Value;

    public bool Value { get; } = value;
}
