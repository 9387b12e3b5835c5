namespace Cases;

/// <summary>A check in one call, what it decides in another.</summary>
public class Checks
{
    private readonly SharedDictionary<string, int> _counts = null!;
    private readonly SharedQueue<int> _queue = null!;

    public void ContainsKey(SharedDictionary<string, int> d, string k, int v) { if (!d.ContainsKey(k)) d[k] = v; } // PG1102
    public void ContainsKeyAdd(SharedDictionary<string, int> d, string k, int v) { if (!d.ContainsKey(k)) { d.Add(k, v); } } // PG1102
    public void ContainsKeyRemove(SharedDictionary<string, int> d, string k) { if (d.ContainsKey(k)) { d.Remove(k); } } // PG1102
    public void ContainsKeyConstant(SharedDictionary<string, int> d) { if (!d.ContainsKey("a")) { d["a"] = 1; } } // PG1102
    public void ContainsKeyIsFalse(SharedDictionary<string, int> d) { if (d.ContainsKey("a") == false) { d["a"] = 1; } } // PG1102
    public void ContainsKeyIs(SharedDictionary<string, int> d) { if (d.ContainsKey("a") is false) { d["a"] = 1; } } // PG1102
    public void TryGet(SharedDictionary<string, int> d, string k) { if (!d.TryGetValue(k, out _)) { d[k] = 1; } } // PG1102
    public void TryGetNamed(SharedDictionary<string, int> d, string k) { if (!d.TryGetValue(k, out int old)) { d.Add(k, 1); } else { Use(old); } } // PG1102
    public void Value(SharedDictionary<string, int> d, string k) { if (d[k] == 1) { d[k] = 2; } } // PG1102
    public void ValueRemoved(SharedDictionary<string, int> d, string k) { if (d[k] < 10) { d.Remove(k); } } // PG1102
    public void Keys(SharedDictionary<string, int> d, string k) { if (!d.Keys.Contains(k)) { d.Add(k, 1); } } // PG1102
    public void Count(SharedDictionary<string, int> d, string k) { if (d.Count < 10) { d[k] = 1; } } // PG1102
    public void CountAdd(SharedList<int> list) { if (list.Count < 10) { list.Add(1); } } // PG1102
    public void CountRemove(SharedList<int> list) { if (list.Count > 0) { list.RemoveAt(0); } } // PG1102
    public void Contains(SharedList<string> list, string s) { if (!list.Contains(s)) { list.Add(s); } } // PG1102
    public void ContainsRemove(SharedList<string> list, string s) { if (list.Contains(s)) { list.Remove(s); } } // PG1102
    public void IndexOf(SharedList<string> list, string s) { if (list.IndexOf(s) < 0) { list.Add(s); } } // PG1102
    public void Item(SharedList<int> list) { if (list[0] == 5) { list[0] = 6; } } // PG1102
    public void SetContains(SharedSet<string> set, string s) { if (!set.Contains(s)) { set.Add(s); } } // PG1102
    public void SetContainsRemove(SharedSet<string> set, string s) { if (set.Contains(s)) set.Remove(s); } // PG1102
    public void SetCount(SharedSet<string> set, string s) { if (set.Count < 5) { set.Add(s); Use(1); } } // PG1102
    public void Queue(SharedQueue<int> q) { if (q.Count > 0) q.Dequeue(); } // PG1102
    public void QueueResult(SharedQueue<int> q) { if (q.Count > 0) { int n = q.Dequeue(); Use(n); } } // PG1102
    public void QueueField() { if (_queue.Count > 0) { Use(_queue.Dequeue()); } } // PG1102
    public void QueueAny(SharedQueue<int> q) { if (q.Any()) { Use(q.Dequeue()); } } // PG1102
    public void QueuePeek(SharedQueue<int> q) { if (q.Peek() > 5) { q.Dequeue(); } } // PG1102
    public void QueueTryPeek(SharedQueue<int> q) { if (q.TryPeek(out int n) && n > 5) { q.Dequeue(); } } // PG1102
    public void QueueBound(SharedQueue<int> q) { if (q.Count < 100) { q.Enqueue(1); } } // PG1102
    public void QueueTernary(SharedQueue<int> q) { int n = q.Count > 0 ? q.Dequeue() : 0; Use(n); } // PG1102
    public int QueueReturn(SharedQueue<int> q) => q.Count == 0 ? -1 : q.Dequeue(); // PG1102
    public void QueueLoop(SharedQueue<int> q) { while (q.Count > 0) { Use(q.Dequeue()); } } // PG1102
    public void Stack(SharedStack<int> s) { if (s.Count > 0) { Use(s.Pop()); } } // PG1102
    public void StackPeek(SharedStack<int> s) { if (s.TryPeek(out int top) && top == 0) { s.Pop(); } } // PG1102
    public void Priority(SharedPriorityQueue<string, int> q) { if (q.Count > 0) { q.Dequeue(); } } // PG1102
    public void SharedValue(SharedValue<int> v) { if (v.Value == 0) { v.Value = 1; } } // PG1102
    public void SharedValueMaximum(SharedValue<int> v, int n) { if (n > v.Value) { v.Value = n; } } // PG1102
    public void Array(SharedArray<int> a, int i) { if (a[i] == 0) { a[i] = 5; } } // PG1102
    public void Namespace(SharedNamespace s) { if (!s.Contains("a")) { s.Set("a", 5); } } // PG1102
    public void NamespaceNull(SharedNamespace s) { if (s["a"] is null) { s["a"] = 5; } } // PG1102
    public void Property(AccountProxy a) { if (a.Count == 0) { a.Count = 5; } } // PG1102
    public void PropertyNull(AccountProxy a) { if (a.Note == null) { a.Note = "x"; } } // PG1102
    public void PropertyIsNull(AccountProxy a) { if (a.Note is null) { a.Note = "x"; } } // PG1102
    public void PropertyEmpty(AccountProxy a) { if (string.IsNullOrEmpty(a.Note)) { a.Note = "x"; } } // PG1102
    public void PropertyFlag(AccountProxy a) { if (!a.IsOpen) { a.IsOpen = true; Use(1); } } // PG1102
    public void PropertyState(AccountProxy a) { if (a.Color == Color.Red) a.Color = Color.Green; } // PG1102
    public void PropertyPattern(AccountProxy a) { if (a is { Count: > 5 }) { a.Count = 0; } } // PG1102
    public void PropertyRange(AccountProxy a) { if (a.Count is > 5 and < 10) { a.Count = 0; } } // PG1102
    public void PropertyLive(AccountProxy a, AccountProxy other) { if (a.Partner == null) { a.Partner = other; } } // PG1102
    public void PropertyOfCopy(AccountProxy a) { if (a.Tags.Count == 0) { a.Tags = ["x"]; } } // PG1102
    public void PropertyCall(AccountProxy a) { if (Check(a.Count)) { a.Count = 1; } } // PG1102
    public void Pair(AccountProxy a) { if (a.GetCount() == 0) { a.SetCount(1); } } // PG1102
    public void Live(AccountProxy a) { if (!a.Visits.ContainsKey("x")) { a.Visits["x"] = 1; } } // PG1102
    public void LiveList(AccountProxy a) { if (!a.History.Contains("x")) { a.History.Add("x"); } } // PG1102
    public void Field(string k) { if (!_counts.ContainsKey(k)) { _counts[k] = 1; } } // PG1102
    public void And(SharedDictionary<string, int> d, bool more) { if (more && !d.ContainsKey("a")) { d["a"] = 1; } } // PG1102
    public void Or(SharedDictionary<string, int> d, bool more) { if (more || !d.ContainsKey("a")) { d["a"] = 1; } } // PG1102
    public void Else(SharedDictionary<string, int> d) { if (d.ContainsKey("a")) { Use(1); } else { d["a"] = 1; } } // PG1102
    public void Nested(SharedDictionary<string, int> d, int n) { if (!d.ContainsKey("a")) { if (n > 1) { d["a"] = n; } } } // PG1102
    public void Lambda(SharedDictionary<string, int> d, List<string> all) { all.ForEach(k => { if (!d.ContainsKey(k)) { d[k] = 1; } }); } // PG1102
    public void InLoop(SharedDictionary<string, int> d, string[] all) { foreach (string k in all) { if (!d.ContainsKey(k)) { d[k] = 1; } } } // PG1102
    public void Deep(SharedDictionary<string, SharedDictionary<string, int>> d) { if (!d["a"].ContainsKey("b")) { d["a"]["b"] = 1; } } // PG1102
    public void Sharded(SharedShardedDictionary<string, int> d) { if (!d.ContainsKey("a")) { d["a"] = 1; } } // PG1102
    public void Cleared(SharedList<int> list) { if (list.Count > 100) { list.Clear(); } } // PG1102
    public void ItemRemoved(SharedList<int> list) { if (list[0] == 5) { list.RemoveAt(0); } } // PG1102
    public void Trimmed(SharedList<int> list) { while (list.Count > 10) { list.RemoveAt(0); } } // PG1102

    public void Local(SharedDictionary<string, int> d, string k)
    {
        bool has = d.ContainsKey(k);
        if (!has)
        {
            d[k] = 1; // PG1102
        }
    }

    public void LocalInverted(SharedDictionary<string, int> d, string k)
    {
        bool isMissing = !d.ContainsKey(k);
        Use(1);
        if (isMissing)
        {
            d.Add(k, 1); // PG1102
        }
    }

    public void LocalCount(SharedQueue<int> q)
    {
        int count = q.Count;
        if (count > 0)
        {
            Use(q.Dequeue()); // PG1102
        }
    }

    public void LocalDecided(SharedDictionary<string, int> d, string k)
    {
        bool add = false;
        if (!d.ContainsKey(k))
        {
            add = true;
        }

        if (add)
        {
            d[k] = 1; // PG1102
        }
    }

    public void EarlyReturn(SharedDictionary<string, int> d, string k)
    {
        if (d.ContainsKey(k))
        {
            return;
        }

        d[k] = 1; // PG1102
    }

    public void EarlyThrow(SharedDictionary<string, int> d, string k)
    {
        if (d.ContainsKey(k))
        {
            throw new ArgumentException(k);
        }

        d.Add(k, 1); // PG1102
    }

    public void EarlyContinue(SharedDictionary<string, int> d, string[] all)
    {
        foreach (string k in all)
        {
            if (d.ContainsKey(k))
            {
                continue;
            }

            d[k] = 1; // PG1102
        }
    }

    public void EarlyBreak(SharedQueue<int> q)
    {
        while (true)
        {
            if (q.Count == 0)
            {
                break;
            }

            Use(q.Dequeue()); // PG1102
        }
    }

    public void Returned(SharedDictionary<string, int> d, string k, out int n)
    {
        if (d.TryGetValue(k, out n))
        {
            return;
        }

        n = Make();
        d[k] = n; // PG1102
    }

    public int Cached(SharedDictionary<string, int> d, string k)
    {
        if (!d.TryGetValue(k, out int n))
        {
            n = Make();
            d[k] = n; // PG1102
        }

        return n;
    }

    public void Counted(SharedQueue<int> q)
    {
        for (int i = q.Count; i > 0; i--)
        {
            Use(q.Dequeue()); // PG1102
        }
    }

    public void Switch(AccountProxy a)
    {
        switch (a.Color)
        {
            case Color.Red:
                a.Color = Color.Green; // PG1102
                break;
            case Color.Green:
                Use(1);
                break;
        }
    }

    public void SwitchWhen(SharedDictionary<string, int> d, int n)
    {
        switch (n)
        {
            case 1 when !d.ContainsKey("a"):
                d["a"] = 1; // PG1102
                break;
        }
    }

    public void DoWhile(SharedQueue<int> q)
    {
        do
        {
            Use(1);
            if (q.Count > 0)
            {
                q.Dequeue(); // PG1102
            }
        }
        while (q.Count > 0);
    }

    public void Goto(SharedDictionary<string, int> d)
    {
        if (d.ContainsKey("a"))
        {
            goto done;
        }

        d["a"] = 1; // PG1102
    done:
        Use(1);
    }

    public void InTry(SharedDictionary<string, int> d)
    {
        try
        {
            if (!d.ContainsKey("a"))
            {
                d["a"] = 1; // PG1102
            }
        }
        finally
        {
            Use(1);
        }
    }

    public void EarlyReturnInUsing(SharedDictionary<string, int> d, IDisposable scope)
    {
        using (scope)
        {
            if (d.ContainsKey("a"))
            {
                return;
            }

            d["a"] = 1; // PG1102
        }
    }

    public void InLocalFunction(SharedDictionary<string, int> d)
    {
        if (!Has("a"))
        {
            d["a"] = 1; // PG1102
        }

        bool Has(string k) => d.ContainsKey(k);
    }

    public void LocalFunctionAdds(SharedDictionary<string, int> d)
    {
        if (!d.ContainsKey("a"))
        {
            Add();
        }

        void Add() => d["a"] = 1; // PG1102
    }

    public void LaterAdds(SharedDictionary<string, int> d)
    {
        if (!d.ContainsKey("a"))
        {
            Task.Run(() => d["a"] = 1); // PG1102
        }
    }

    public void ForEachOld(SharedDictionary<string, int> d, int cutoff)
    {
        foreach (KeyValuePair<string, int> pair in d)
        {
            if (pair.Value < cutoff)
            {
                d.Remove(pair.Key); // PG1102
            }
        }
    }

    public async Task Async(SharedDictionary<string, int> d, string k)
    {
        if (!await d.ContainsKeyAsync(k))
        {
            await d.SetItemAsync(k, 1); // PG1102
        }
    }

    public async Task AsyncAdd(SharedDictionary<string, int> d, string k)
    {
        if (!await d.ContainsKeyAsync(k).ConfigureAwait(false))
        {
            await Task.Delay(1).ConfigureAwait(false);
            await d.AddAsync(k, 1).ConfigureAwait(false); // PG1102
        }
    }

    public async Task AsyncQueue(SharedQueue<int> q)
    {
        if (await q.GetCountAsync() > 0)
        {
            Use(await q.DequeueAsync()); // PG1102
        }
    }

    public async Task AsyncProperty(AccountProxy a)
    {
        if (await a.GetNoteAsync() is null)
        {
            await a.SetNoteAsync("x"); // PG1102
        }
    }

    public async Task AsyncFound(SharedDictionary<string, int> d)
    {
        (bool found, _) = await d.TryGetValueAsync("a");
        if (!found)
        {
            await d.SetItemAsync("a", 1); // PG1102
        }
    }

    public async Task AsyncFoundMember(SharedDictionary<string, int> d)
    {
        if ((await d.TryGetValueAsync("a")).Found)
        {
            return;
        }

        d["a"] = 1; // PG1102
    }

    private static bool Check(int n) => n > 0;
    private static int Make() => 1;
    private static void Use(int n) { }
}
