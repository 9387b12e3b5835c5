namespace Cases;

/// <summary>One operator reads and writes.</summary>
public class Operators
{
    private readonly AccountProxy _account = null!;
    private readonly SharedDictionary<string, int> _counts = null!;
    private static SharedList<int> s_numbers = null!;

    public void Add(AccountProxy a) => a.Count += 1; // PG1101
    public void Subtract(AccountProxy a) { a.Balance -= 2m; } // PG1101
    public void Multiply(AccountProxy a, double by) { a.Rate *= by; } // PG1101
    public void Increment(AccountProxy a) { a.Count++; } // PG1101
    public void IncrementBefore(AccountProxy a) { ++a.Count; } // PG1101
    public void Decrement(AccountProxy a) { a.Total--; } // PG1101
    public void Append(AccountProxy a) { a.Owner += "!"; } // PG1101
    public void Or(AccountProxy a, bool more) { a.IsOpen |= more; } // PG1101
    public void Shift(AccountProxy a) { a.Count <<= 1; } // PG1101
    public void Coalesce(AccountProxy a) { a.Note ??= "none"; } // PG1101
    public void CoalesceNumber(AccountProxy a) { a.Limit ??= 5; } // PG1101
    public void CoalesceCall(AccountProxy a) { a.Note ??= Make(); } // PG1101
    public string CoalesceResult(AccountProxy a) => a.Note ??= "none"; // PG1101
    public void CoalesceLive(AccountProxy a, AccountProxy other) { a.Partner ??= other; } // PG1101
    public void Field() { _account.Count += 1; } // PG1101
    public void ThisField() { this._account.Count++; } // PG1101
    public void Static() { s_numbers[0] += 1; } // PG1101
    public void Key(SharedDictionary<string, int> d) { d["a"] += 1; } // PG1101
    public void KeyOfParameter(SharedDictionary<string, int> d, string key) { d[key]++; } // PG1101
    public void KeyOfCall(SharedDictionary<string, int> d) { d[Make()]++; } // PG1101
    public void KeyOfField() { _counts["home"]--; } // PG1101
    public void ItemOfList(SharedList<int> list, int i) { list[i] += 2; } // PG1101
    public void ItemFromEnd(SharedList<int> list) { list[^1] += 2; } // PG1101
    public void ItemOfArray(SharedArray<double> array) { array[3] /= 2; } // PG1101
    public void Value(SharedValue<int> value) { value.Value++; } // PG1101
    public void ValueWithResult(SharedValue<int> value) { int n = value.Value++; Use(n); } // PG1101
    public int Returned(SharedValue<int> value) => ++value.Value; // PG1101
    public void Indexer(AccountProxy a) { a["day"] += 5; } // PG1101
    public void Live(AccountProxy a) { a.Visits["home"] += 1; } // PG1101
    public void Partner(AccountProxy a) { a.Partner!.Count += 1; } // PG1101
    public void PartnerMaybe(AccountProxy a) { if (a.Partner is { } p) { p.Count += 1; } } // PG1101
    public void Child(AccountProxy a) { a.Counter.Value++; } // PG1101
    public void FromCall() { Find("ada").Count += 1; } // PG1101
    public void FromAwait(Task<AccountProxy> task) { task.Result.Count += 1; } // PG1101
    public async Task FromAwaitAsync(Task<AccountProxy> task) { (await task).Count += 1; } // PG1101
    public void InArray(AccountProxy[] accounts) { accounts[0].Count += 1; } // PG1101
    public void InList(List<AccountProxy> accounts) { foreach (AccountProxy a in accounts) { a.Count++; } } // PG1101
    public void InDictionary(Dictionary<string, AccountProxy> accounts) { accounts["a"].Balance += 1m; } // PG1101
    public void InShared(SharedDictionary<string, AccountProxy> accounts) { accounts["a"].Count += 1; } // PG1101
    public void Generic(BoxProxy<int> box) { box.Value += 1; } // PG1101
    public void Constrained<T>(T a) where T : AccountProxy { a.Count += 1; } // PG1101
    public void InLambda(AccountProxy a, List<int> numbers) { numbers.ForEach(n => a.Count += n); } // PG1101
    public void InTask(AccountProxy a) { Task.Run(() => a.Count++); } // PG1101
    public void InParallel(AccountProxy a) { Parallel.For(0, 10, i => { a.Count += i; }); } // PG1101
    public void InLocalFunction(AccountProxy a) { Step(); void Step() { a.Count++; } } // PG1101
    public void InUncalledFunction(AccountProxy a) { Action step = Step; step(); void Step() { a.Count++; } } // PG1101
    public void InEvent(AccountProxy a, Timer timer) { Changed += (_, _) => a.Count++; } // PG1101
    public void InLoop(AccountProxy a) { for (int i = 0; i < 3; i++) { a.Count += i; } } // PG1101
    public void InTry(AccountProxy a) { try { a.Count++; } finally { Use(1); } } // PG1101
    public void InCatch(AccountProxy a) { try { Use(1); } catch (InvalidOperationException) { a.Count++; } } // PG1101
    public void InLambdaInTry(AccountProxy a) { try { Use(1); Use(2); Task.Run(() => a.Count++); } catch (InvalidOperationException) { Use(3); } } // PG1101
    public void InFinally(AccountProxy a) { try { Use(1); } finally { a.Count++; } } // PG1101
    public void InSwitch(AccountProxy a, int n) { switch (n) { case 1: a.Count++; break; } } // PG1101
    public void InCondition(AccountProxy a) { if (a.Count++ > 5) { Use(1); } } // PG1101
    public void InArgument(AccountProxy a) { Use(a.Count++); } // PG1101
    public void InUsing(AccountProxy a, IDisposable scope) { using (scope) { a.Count++; } } // PG1101
    public void Chained(AccountProxy a, AccountProxy b) { a.Count = b.Count += 1; } // PG1101
    public void FromOwn(AccountProxy a, AccountProxy b) { a.Count += b.Count; } // PG1101
    public int Property { get => _account.Count++; } // PG1101
    public void Namespace(SharedNamespace settings) { settings["a"] = (int)settings["a"]! + 1; } // PG1101
    public IEnumerable<int> Iterator(AccountProxy a) { a.Count++; yield return 1; } // PG1101
    ~Operators() { _account.Count--; } // PG1101
    public static int operator +(Operators left, AccountProxy right) => right.Count++; // PG1101

    public event EventHandler? Changed;

    // Nothing is shared.
    public void Plain(Account a) { a.Count += 1; }
    public void PlainCoalesce(Account a) { a.Note ??= "none"; }
    public void PlainDictionary(Dictionary<string, int> d) { d["a"] += 1; }
    public void PlainList(IList<int> list) { list[0]++; }
    public void PlainArray(int[] array) { array[0]++; }
    public void Local() { int n = 0; n += 1; Use(n); }
    public void LocalOfRead(AccountProxy a) { int n = a.Count; n += 1; Use(n); }
    public void LocalFrom(AccountProxy a) { int n = 0; n += a.Count; Use(n); }
    public void Snapshot(AccountProxy a) { Account copy = a.Snapshot(); copy.Count += 1; Use(copy.Count); }
    public void Subscribe(SharedDictionary<string, int> d) { int total = 0; foreach (var pair in d) { total += pair.Value; } Use(total); }
    public void OneCall(SharedDictionary<string, int> d) { d.Increment("a"); }
    public void OneCallOfValue(SharedValue<int> value) { value.Increment(); }
    public void Updated(AccountProxy a) { a.Update(static x => x.Count += 1); }
    public void UpdatedWith(AccountProxy a, int n) { a.Update(static (x, n) => { x.Count += n; x.Note ??= ""; }, n); }
    public async Task UpdatedAsync(AccountProxy a) { await a.UpdateAsync(static x => x.Count++); }
    public void Transaction(SharedManager manager, AccountProxy a, AccountProxy b) { manager.Transaction(a, b, static (x, y) => { x.Balance -= 1; y.Balance += 1; }); }
    public void UpdatedDictionary(SharedDictionary<string, int> d) { d.Update(static x => x["a"] += 1); }
    public void Method(AccountProxy a) { a.Deposit(5m); }
    public void CoalesceRead(AccountProxy a) { string note = a.Note ?? "none"; Use(note.Length); }
    public void CoalesceToLocal(AccountProxy a, string? note) { note ??= a.Note; Use(note!.Length); }

    private static AccountProxy Find(string name) => null!;
    private static string Make() => "";
    private static void Use(int n) { }
}
