namespace Cases;

/// <summary>Checks that others cannot come behind of.</summary>
public class CleanChecks
{
    private readonly SharedLock _gate = null!;

    public void OtherKey(SharedDictionary<string, int> d) { if (!d.ContainsKey("a")) { d["b"] = 1; } }
    public void OtherKeys(SharedDictionary<string, int> d, string k, string m) { if (!d.ContainsKey(k)) { d[m] = 1; } }
    public void OtherDictionary(SharedDictionary<string, int> d, SharedDictionary<string, int> e) { if (!d.ContainsKey("a")) { e["a"] = 1; } }
    public void OtherMember(AccountProxy a) { if (a.Count > 5) { a.Note = "many"; } }
    public void OtherMemberOfLive(AccountProxy a) { if (a.History.Count > 5) { a.Visits["x"] = 1; } }
    public void OtherObject(AccountProxy a, AccountProxy b) { if (a.Count > 5) { b.Count = 0; } }
    public void OtherQueue(SharedQueue<int> q, SharedQueue<int> r) { if (q.Count > 0) { r.Enqueue(1); } }
    public void OtherElement(AccountProxy[] all) { if (all[0].Count > 5) { all[1].Count = 0; } }
    public void KeyChanged(SharedDictionary<int, int> d, int k) { if (!d.ContainsKey(k)) { k++; d[k] = 1; } }
    public void VariableChanged(AccountProxy a, AccountProxy b) { if (a.Count > 5) { a = b; a.Count = 1; } }
    public void Both(SharedDictionary<string, int> d) { if (d.ContainsKey("a")) { Use(1); } else { Use(2); } d["a"] = 1; }
    public void Logged(SharedDictionary<string, int> d) { if (d.ContainsKey("a")) { Use(1); } d["a"] = 1; }
    public void LoggedCount(SharedQueue<int> q) { if (q.Count == 0) { Use(1); } Use(q.Dequeue()); }
    public void Conditional(SharedDictionary<string, int> d, bool add) { if (add) { d["a"] = 1; } }
    public void TryAdd(SharedDictionary<string, int> d) { if (!d.ContainsKey("a")) { d.TryAdd("a", 1); } }
    public void TryAddIs(SharedDictionary<string, int> d) { if (d.TryAdd("a", 1)) { Use(1); } }
    public void TryAddElse(SharedDictionary<string, int> d, string k) { if (!d.TryAdd(k, 1)) { d.Increment(k); } }
    public void GetOrAdd(SharedDictionary<string, int> d) { if (!d.ContainsKey("a")) { Use(d.GetOrAdd("a", 1)); } }
    public void TryRemove(SharedDictionary<string, int> d) { if (d.ContainsKey("a") && d.TryRemove("a", out int n)) { Use(n); } }
    public void TryUpdate(SharedDictionary<string, int> d) { if (d.TryGetValue("a", out int n) && n > 5) { d.TryUpdate("a", 0, n); } }
    public void TryRemoveExpected(SharedDictionary<string, int> d) { if (d["a"] == 5) { d.TryRemove("a", 5); } }
    public void TryDequeue(SharedQueue<int> q) { if (q.TryDequeue(out int n)) { Use(n); } }
    public void TryDequeueChecked(SharedQueue<int> q) { if (q.Count > 0 && q.TryDequeue(out int n)) { Use(n); } }
    public void TryDequeueLoop(SharedQueue<int> q) { while (q.TryDequeue(out int n)) { Use(n); } }
    public void TryEnqueue(SharedQueue<int> q) { if (q.Count < 100) { q.TryEnqueue(1); } }
    public void TryPop(SharedStack<int> s) { while (s.TryPop(out int n)) { Use(n); } }
    public void TryTake(SharedList<int> list) { while (list.TryTakeFirst(out int n)) { Use(n); } }
    public void SetAddTells(SharedSet<string> set) { if (set.Add("a")) { Use(1); } }
    public void SetAddChecked(SharedSet<string> set) { if (!set.Contains("a") && set.Add("a")) { Use(1); } }
    public void RemoveTells(SharedDictionary<string, int> d) { if (d.ContainsKey("a") && d.Remove("a")) { Use(1); } }
    public void CompareExchange(SharedValue<int> v) { if (v.Value == 0) { v.CompareExchange(1, 0); } }
    public void Increment(SharedDictionary<string, int> d) { if (d.ContainsKey("a")) { d.Increment("a"); } }
    public void AddOrUpdate(SharedDictionary<string, int> d) { if (!d.ContainsKey("a")) { d.AddOrUpdate("a", 1, (_, n) => n + 1); } }
    public void Thrown(SharedDictionary<string, int> d) { if (!d.ContainsKey("a")) { throw new KeyNotFoundException(); } }
    public int Read(SharedDictionary<string, int> d) => d.ContainsKey("a") ? d["a"] : 0;
    public void Read2(SharedDictionary<string, int> d) { if (d.ContainsKey("a")) { Use(d["a"]); } }
    public void Polled(AccountProxy a) { while (!a.IsOpen) { Thread.Sleep(10); } a.IsOpen = false; }
    public async Task PolledAsync(SharedQueue<int> q) { while (q.Count == 0) { await Task.Delay(10); } q.Enqueue(1); }
    public void Consumed(SharedQueue<int> q) { foreach (int n in q.GetConsumingEnumerable()) { q.MarkDone(); Use(n); } }
    public void Until(SharedQueue<int> q) { while (!q.IsCompleted) { if (q.TryDequeue(out int n)) { Use(n); } } }
    public void Completed(SharedQueue<int> q) { if (!q.IsAddingCompleted) { q.CompleteAdding(); } }
    public void Copied(SharedDictionary<string, int> d) { foreach (string k in d.Keys) { d[k] = 0; } }
    public void CopiedToOther(SharedDictionary<string, int> d, SharedDictionary<string, int> e) { foreach (var pair in d) { e[pair.Key] = pair.Value; } }
    public void Emptied(SharedList<int> list) { foreach (int n in list) { Use(n); } list.Clear(); }
    public void Reset(SharedArray<int> array) { for (int i = 0; i < array.Length; i++) { array[i] = 0; } }
    public void Indexed(SharedList<int> list) { for (int i = 0; i < list.Count; i++) { list[i] = 0; } }
    public void Plain(Dictionary<string, int> d) { if (!d.ContainsKey("a")) { d["a"] = 1; } }
    public void PlainQueue(Queue<int> q) { if (q.Count > 0) { q.Dequeue(); } }
    public void PlainInto(SharedDictionary<string, int> d, Dictionary<string, int> e) { if (!d.ContainsKey("a")) { e["a"] = 1; } }
    public void PlainObject(Account a) { if (a.Note == null) { a.Note = "x"; } }
    public void PlainToShared(SharedDictionary<string, int> d, Dictionary<string, int> e) { if (e.ContainsKey("a")) { d["a"] = 1; } }
    public void Method(AccountProxy a) { if (a.Balance > 5) { a.Deposit(1); } }
    public void Unchanged(AccountProxy a, string owner) { if (a.Owner != owner) { a.Owner = owner; } }
    public void UnchangedNumber(AccountProxy a, int n) { if (a.Count != n) a.Count = n; }
    public void Updated(SharedDictionary<string, int> d) { d.Update(static x => { if (!x.ContainsKey("a")) { x["a"] = 1; } }); }
    public void UpdatedObject(AccountProxy a) { if (a.Count > 5) { a.Update(static x => { if (x.Count > 5) { x.Count = 0; } }); } }
    public void UpdatedWithOther(AccountProxy a, AccountProxy b) { a.Update(x => { if (b.Count > 5) { b.Count = 0; } x.Count = 1; }); }
    public void Transaction(SharedManager m, SharedQueue<int> q, SharedQueue<int> r) { m.Transaction(q, r, static (x, y) => { if (x.Count > 0) { y.Enqueue(x.Dequeue()); } }); }
    public void Snapshot(SharedDictionary<string, int> d) { var copy = d.ToDictionary(); if (!copy.ContainsKey("a")) { copy["a"] = 1; } }

    public void Lease(SharedDictionary<string, int> d) { using (_gate.Acquire()) { if (!d.ContainsKey("a")) { d["a"] = 1; } } }
    public async Task LeaseAsync(SharedDictionary<string, int> d) { using (await _gate.AcquireAsync()) { if (!await d.ContainsKeyAsync("a")) { await d.SetItemAsync("a", 1); } } }
    public void LeaseOfWriter(SharedReaderWriterLock gate, SharedQueue<int> q) { using (gate.AcquireWrite()) { if (q.Count > 0) { q.Dequeue(); } } }
    public void LeaseEarlyReturn(SharedDictionary<string, int> d) { using var lease = _gate.Acquire(); if (d.ContainsKey("a")) { return; } d["a"] = 1; }
    public void LeaseLoop(SharedQueue<int> q) { using (_gate.Acquire()) { while (q.Count > 0) { Use(q.Dequeue()); } } }

    public void Upgraded(SharedReaderWriterLock gate, SharedDictionary<string, int> d)
    {
        using SharedUpgradeableLease reading = gate.AcquireUpgradeableRead();
        if (!d.ContainsKey("a"))
        {
            using (reading.Upgrade())
            {
                d["a"] = 1;
            }
        }
    }

    public void DoubleChecked(SharedDictionary<string, int> d)
    {
        if (!d.ContainsKey("a"))
        {
            using (_gate.Acquire())
            {
                if (!d.ContainsKey("a"))
                {
                    d["a"] = 1;
                }
            }
        }
    }

    public void DoubleCheckedReturn(AccountProxy a)
    {
        if (a.Note != null)
        {
            return;
        }

        using SharedLease lease = _gate.Acquire();
        if (a.Note is not null)
        {
            return;
        }

        a.Note = "x";
    }

    public void DoubleCheckedBetween(SharedReaderWriterLock gate, SharedDictionary<string, int> d)
    {
        using (gate.AcquireRead())
        {
            if (d.ContainsKey("a"))
            {
                return;
            }
        }

        using (gate.AcquireWrite())
        {
            if (!d.ContainsKey("a"))
            {
                d["a"] = 1;
            }
        }
    }

    public void CheckedBefore(SharedDictionary<string, int> d)
    {
        bool has;
        if (d.ContainsKey("a"))
        {
            Use(1);
        }

        using (_gate.Acquire())
        {
            has = d.ContainsKey("a");
            if (!has)
            {
                d["a"] = 1;
            }
        }
    }

    public void EachItsOwn(SharedDictionary<string, int> d, List<string> all)
    {
        bool found = false;
        foreach (string k in all)
        {
            if (found)
            {
                d[k] = 1;
            }

            found = d.ContainsKey(k);
        }
    }

    private static void Use(int n) { }
}
