namespace Cases;

/// <summary>Leases of which something else tells whether they were given: what a local function returns, or a number.</summary>
public class Flags
{
    // A local function takes the lease and tells whether it has.
    public void TakenInside(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Take()) { a.Count++; lease!.Release(); } bool Take() => gate.TryAcquire(out lease); }
    public void TakenOrLeft(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (!Take()) { return; } a.Count++; lease!.Release(); bool Take() { return gate.TryAcquire(out lease); } }
    public void TakenInTime(AccountProxy a, SharedLock gate, TimeSpan time) { SharedLease? lease = null; bool isTaken = Take(); if (isTaken) { a.Count++; lease?.Release(); } bool Take() => gate.TryAcquire(time, out lease); }
    public async Task TakenAsync(AccountProxy a, SharedLock gate, TimeSpan time) { SharedLease? lease = null; if (await Take()) { a.Count++; await lease!.DisposeAsync(); } async Task<bool> Take() { lease = await gate.TryAcquireAsync(time); return lease is not null; } }
    public async Task TakenAsyncAtOnce(AccountProxy a, SharedLock gate, TimeSpan time) { SharedLease? lease = null; if (await Take()) { a.Count++; lease!.Release(); } async Task<bool> Take() => (lease = await gate.TryAcquireAsync(time)) != null; }
    public void TakenByVariable(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Take()) { a.Count++; lease!.Release(); } bool Take() { bool isTaken = gate.TryAcquire(out lease); return isTaken; } }
    public void TakenWhereOpen(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Take()) { a.Count++; lease!.Release(); } bool Take() => a.IsOpen && gate.TryAcquire(out lease); }
    public void TakenByReturns(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Take()) { a.Count++; lease!.Release(); } bool Take() { if (!gate.TryAcquire(out lease)) { return false; } return true; } }
    public void TakenByReturnsTurned(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Take()) { a.Count++; lease!.Release(); } bool Take() { if (gate.TryAcquire(out lease)) { return true; } return false; } }
    public void TakenByChoice(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Take()) { a.Count++; lease!.Release(); } bool Take() => gate.TryAcquire(out lease) ? true : false; }
    public void TakenOut(AccountProxy a, SharedLock gate) { if (Take(out SharedLease? lease)) { a.Count++; lease!.Release(); } bool Take(out SharedLease? taken) => gate.TryAcquire(out taken); }
    public void TakenOutByReturns(AccountProxy a, SharedLock gate) { if (Take(out SharedLease? lease)) { a.Count++; lease!.Release(); } bool Take(out SharedLease? taken) { if (!gate.TryAcquire(out taken)) { return false; } return true; } }
    public void Refused(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (IsRefused()) { return; } a.Count++; lease!.Release(); bool IsRefused() => !gate.TryAcquire(out lease); }
    public void TakenByLambda(AccountProxy a, SharedLock gate) { SharedLease? lease = null; Func<bool> take = () => gate.TryAcquire(out lease); if (take()) { a.Count++; lease!.Release(); } }
    public void TakenInTry(AccountProxy a, SharedLock gate) { SharedLease? lease = null; try { if (!Take()) { return; } a.Count++; } finally { lease?.Release(); } bool Take() => gate.TryAcquire(out lease); }
    public void NotTaken(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (!Take()) { a.Count++; } lease?.Release(); bool Take() => gate.TryAcquire(out lease); } // PG1101
    public void NotAsked(AccountProxy a, SharedLock gate) { SharedLease? lease = null; Take(); a.Count++; lease?.Release(); bool Take() => gate.TryAcquire(out lease); }
    public void RefusedThen(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (IsRefused()) { a.Count++; } lease?.Release(); bool IsRefused() => !gate.TryAcquire(out lease); } // PG1101

    public void RefusedByLambda(AccountProxy a, SharedLock gate) { SharedLease? lease = null; Func<bool> take = () => gate.TryAcquire(out lease); if (!take()) { a.Count++; } lease?.Release(); } // PG1101
    public void Twice(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Take() || Take()) { a.Count++; lease!.Release(); } bool Take() => gate.TryAcquire(out lease); }
    public void Taken(AccountProxy a, SharedLock gate) { SharedLease? lease = null; Take(); a.Count++; lease!.Release(); void Take() => lease = gate.Acquire(); }
    public void TakenBody(AccountProxy a, SharedLock gate) { SharedLease? lease = null; Take(); a.Count++; lease!.Release(); void Take() { lease = gate.Acquire(); Console.WriteLine(lease); } }
    public void TakenByAction(AccountProxy a, SharedLock gate) { SharedLease? lease = null; Action take = () => lease = gate.Acquire(); take(); a.Count++; lease!.Release(); }
    public void Given(AccountProxy a, SharedLock gate) { SharedLease lease = Take(); a.Count++; lease.Release(); a.Total++; SharedLease Take() => gate.Acquire(); } // PG1101
    public void GivenOrNot(AccountProxy a, SharedLock gate) { SharedLease? lease = Take(); if (lease is null) { return; } a.Count++; lease.Release(); SharedLease? Take() => gate.TryAcquire(out SharedLease? taken) ? taken : null; }
    public void GivenUsed(AccountProxy a, SharedLock gate) { using (Take()) { a.Count++; } SharedLease Take() { SharedLease taken = gate.Acquire(); Console.WriteLine(taken); return taken; } }
    public async Task GivenAsync(AccountProxy a, SharedLock gate) { await using (await Take()) { a.Count++; } async Task<SharedLease> Take() => await gate.AcquireAsync(); }
    public void PutOut(AccountProxy a, SharedLock gate) { Take(out SharedLease lease); a.Count++; lease.Release(); a.Total++; void Take(out SharedLease taken) => taken = gate.Acquire(); } // PG1101
    public void PutIn(AccountProxy a, SharedLock gate) { SharedLease? lease = null; Take(ref lease); a.Count++; lease!.Release(); a.Total++; void Take(ref SharedLease? taken) => taken = gate.Acquire(); } // PG1101
    public void TakenAndReleased(AccountProxy a, SharedLock gate) { Pay(); a.Count++; void Pay() { using SharedLease lease = gate.Acquire(); a.Total++; } } // PG1101
    public void TakenAndReleasedByAction(AccountProxy a, SharedLock gate) { Action pay = () => { using SharedLease lease = gate.Acquire(); a.Total++; }; pay(); a.Count++; } // PG1101
    public void WrittenWhileHeld(AccountProxy a, SharedLock gate) { Func<bool> isOpen; using (gate.Acquire()) { isOpen = () => a.IsOpen; } if (isOpen()) { a.Count++; } } // PG1101
    public void HeldBefore(AccountProxy a, SharedLock gate, SharedLock other) { SharedLease lease = gate.Acquire(); SharedLease? second = null; Take(); lease.Release(); a.Count++; second!.Release(); void Take() => second = other.Acquire(); }
    public void MaybeHeldBefore(AccountProxy a, SharedLock gate, bool isShared) { SharedLease? lease = null; if (isShared) { lease = gate.Acquire(); } Show(); a.Count++; lease?.Release(); void Show() => Console.WriteLine(a); } // PG1101
    public void Thrown(AccountProxy a) { Fail(); a.Count++; void Fail() => throw new IOException(); } // PG1101
    public void ReadInside(AccountProxy a) { int n = Read(); a.Count = n + 1; int Read() { if (a.IsOpen) { return a.Count; } return 5; } } // PG1101
    public void ReadByFunc(AccountProxy a) { Func<int> read = () => a.Count; int n = read(); a.Total = n; }
    public void InFinally(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Take()) { a.Count++; lease!.Release(); } bool Take() { try { return gate.TryAcquire(out lease); } finally { Console.WriteLine(); } } }
    public void ByOther(AccountProxy a, SharedLock gate) { SharedLease? lease = null; if (Enter()) { a.Count++; lease!.Release(); } bool Enter() => Take(); bool Take() => gate.TryAcquire(out lease); }
    public void Monitored(AccountProxy a, object gate) { bool isTaken = false; if (Take()) { a.Count++; Monitor.Exit(gate); } Console.WriteLine(isTaken); bool Take() => isTaken = Monitor.TryEnter(gate); } // PG1101 "does not keep out other processes"

    // A number tells.
    public void Number(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 1) { a.Count++; lease!.Release(); } }
    public void NumberNot(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 0) { return; } a.Count++; lease!.Release(); }
    public void NumberNotOther(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got != 0) { a.Count++; lease!.Release(); } }
    public void NumberGreater(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got > 0) { a.Count++; lease!.Release(); } }
    public void NumberTurned(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (1 == got) { a.Count++; lease!.Release(); } }
    public void NumberIs(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is 1) { a.Count++; lease!.Release(); } }
    public void NumberIsNot(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is not 1) { return; } a.Count++; lease!.Release(); }
    public void NumberSwitched(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; switch (got) { case 1: a.Count++; lease!.Release(); break; } }
    public void NumberByIf(AccountProxy a, SharedLock gate) { int got = 0; if (gate.TryAcquire(out SharedLease? lease)) { got = 1; } if (got == 1) { a.Count++; lease!.Release(); } }
    public async Task NumberOfLease(AccountProxy a, SharedLock gate, TimeSpan time) { SharedLease? lease; int got = (lease = await gate.TryAcquireAsync(time)) is null ? 0 : 1; if (got == 1) { a.Count++; lease!.Release(); } }
    public async Task NumberOfLeaseNot(AccountProxy a, SharedLock gate, TimeSpan time) { SharedLease? lease; int got = (lease = await gate.TryAcquireAsync(time)) == null ? 0 : 1; if (got == 0) { return; } a.Count++; lease!.Release(); }
    public async Task NumberOfLeaseTurned(AccountProxy a, SharedLock gate, TimeSpan time) { SharedLease? lease = await gate.TryAcquireAsync(time); int got = lease is not null ? 1 : 0; if (got != 0) { a.Count++; lease!.Release(); } }
    public void Enumeration(AccountProxy a, SharedLock gate) { Color color = gate.TryAcquire(out SharedLease? lease) ? Color.Green : Color.Red; if (color == Color.Green) { a.Count++; lease!.Release(); } }
    public void Word(AccountProxy a, SharedLock gate) { string word = gate.TryAcquire(out SharedLease? lease) ? "mine" : "theirs"; if (word == "mine") { a.Count++; lease!.Release(); } }
    public void WordOrNull(AccountProxy a, SharedLock gate) { string? word = gate.TryAcquire(out SharedLease? lease) ? "mine" : null; if (word is not null) { a.Count++; lease!.Release(); } }
    public void WordOrNullCompared(AccountProxy a, SharedLock gate) { string? word = gate.TryAcquire(out SharedLease? lease) ? "mine" : null; if (word != null) { a.Count++; lease!.Release(); } }
    public void NumberOfOther(AccountProxy a, SharedLock gate, int other) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (other == 1) { a.Count++; } lease?.Release(); Console.WriteLine(got); } // PG1101
    public void NumberWrong(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 0) { a.Count++; } lease?.Release(); } // PG1101
    public void NumberWrongNot(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got != 1) { a.Count++; } lease?.Release(); } // PG1101
    public void NumberWrongIs(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is 0) { a.Count++; } lease?.Release(); } // PG1101
    public void NumberOfNeither(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 5) { Console.WriteLine(); } else { a.Count++; } lease?.Release(); } // PG1101
    public void NumberOfNone(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 5) { a.Count++; } lease?.Release(); } // PG1101
    public void NumberOfMany(AccountProxy a, SharedLock gate, int n) { int got = gate.TryAcquire(out SharedLease? lease) ? n : 0; if (got == 5) { Console.WriteLine(); } else if (got == 6) { a.Count++; } lease?.Release(); }
    public void NumberOfManyAny(AccountProxy a, SharedLock gate, int n) { int got = gate.TryAcquire(out SharedLease? lease) ? n : 0; if (got != 0) { a.Count++; } lease?.Release(); }
    public void NumberOfManyNone(AccountProxy a, SharedLock gate, int n) { int got = gate.TryAcquire(out SharedLease? lease) ? n : 0; if (got != 5) { a.Count++; } lease?.Release(); } // PG1101
    public void LessThanNumber(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (0 < got) { a.Count++; lease!.Release(); } }
    public void MoreThanNumber(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (1 > got) { return; } a.Count++; lease!.Release(); }
    public void NumberAtLeast(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got >= 1) { a.Count++; lease!.Release(); } }
    public void NumberAtMost(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got <= 0) { return; } a.Count++; lease!.Release(); }
    public void NumberLess(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got < 1) { return; } a.Count++; lease!.Release(); }
    public void NumberIsMore(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is > 0) { a.Count++; lease!.Release(); } }
    public void NumberIsNotMore(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is not > 0) { return; } a.Count++; lease!.Release(); }
    public void NumberIsNotMoreThen(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got is not > 0) { a.Count++; } lease?.Release(); } // PG1101
    public void NumberOrNull(AccountProxy a, SharedLock gate) { int? got = gate.TryAcquire(out SharedLease? lease) ? 1 : null; if (got > 0) { a.Count++; lease!.Release(); } }
    public void NumberOrNullIsNull(AccountProxy a, SharedLock gate) { int? got = gate.TryAcquire(out SharedLease? lease) ? 1 : null; if (got is null) { return; } a.Count++; lease!.Release(); }
    public void WordIsNull(AccountProxy a, SharedLock gate) { string? word = gate.TryAcquire(out SharedLease? lease) ? "mine" : null; if (word is null) { return; } a.Count++; lease!.Release(); }
    public void WordEqualsNull(AccountProxy a, SharedLock gate) { string? word = gate.TryAcquire(out SharedLease? lease) ? "mine" : null; if (word == null) { a.Count++; } lease?.Release(); } // PG1101
    public void WordOfOther(AccountProxy a, SharedLock gate, string? other) { string? word = gate.TryAcquire(out SharedLease? lease) ? "mine" : null; if (word != other) { a.Count++; } lease?.Release(); } // PG1101
    public void OtherOfWord(AccountProxy a, SharedLock gate, string? other) { string? word = gate.TryAcquire(out SharedLease? lease) ? "mine" : null; if (other != word) { a.Count++; } lease?.Release(); } // PG1101
    public void Letter(AccountProxy a, SharedLock gate) { char got = gate.TryAcquire(out SharedLease? lease) ? 'y' : 'n'; if (got == 'y') { a.Count++; lease!.Release(); } }
    public void LongNumber(AccountProxy a, SharedLock gate) { long got = gate.TryAcquire(out SharedLease? lease) ? 1 : 0; if (got == 1) { a.Count++; lease!.Release(); } }
    public void SameNumber(AccountProxy a, SharedLock gate) { int got = gate.TryAcquire(out SharedLease? lease) ? 0 : 0; if (got == 0) { a.Count++; } lease?.Release(); } // PG1101
    public void LambdaOnly(AccountProxy a, SharedLock gate) { SharedLease? lease = null; Func<bool> take = () => gate.TryAcquire(out lease); Console.WriteLine(take.ToString()); a.Count++; Console.WriteLine(lease); } // PG1101
    public void LambdaThatThrows(AccountProxy a) { Func<bool> take = () => throw new IOException(); if (take()) { a.Count++; } } // PG1101
    public void KeyOfFunction(SharedDictionary<string, int> d) { d["a"] = d[Key()] + 1; string Key() => "a"; } // missed PG1101: what a function gives back has a name of its own
    public void KeyOut(SharedDictionary<string, int> d) { Key(out string key); d["a"] = d[key] + 1; void Key(out string key) => key = "a"; } // missed PG1101: what a function puts out has a name of its own
}

/// <summary>Whoever keeps a lease holds it.</summary>
public class KeptLease
{
    private readonly SharedLock _gate = null!;
    private SharedLease? _lease;

    public void OwnMethod(AccountProxy a) { if (!TryEnter()) { return; } a.Count++; Leave(); }
    public void OwnVoid(AccountProxy a) { Enter(); a.Count++; Leave(); }
    public void OwnOfArgument(AccountProxy a, SharedLock gate) { if (TryTake(gate)) { a.Count++; Leave(); } }
    public async Task OwnAsync(AccountProxy a) { if (!await TryEnterAsync()) { return; } a.Count++; Leave(); }

    private bool TryEnter() => _gate.TryAcquire(out _lease);

    private bool TryTake(SharedLock gate) => gate.TryAcquire(out _lease);

    private async Task<bool> TryEnterAsync() => (_lease = await _gate.TryAcquireAsync(TimeSpan.Zero)) is not null;

    private void Enter() => _lease = _gate.Acquire();

    private void Leave() => _lease?.Release();
}

/// <summary>A method of the class puts the lease out and tells.</summary>
public class PutOutLease
{
    private readonly SharedLock _gate = null!;

    public void OwnOut(AccountProxy a) { if (TryEnter(out SharedLease? lease)) { a.Count++; lease!.Release(); } }
    public void OwnOutNot(AccountProxy a) { if (!TryEnter(out SharedLease? lease)) { a.Count++; } lease?.Release(); } // PG1101

    private bool TryEnter(out SharedLease? lease) => _gate.TryAcquire(out lease);
}
