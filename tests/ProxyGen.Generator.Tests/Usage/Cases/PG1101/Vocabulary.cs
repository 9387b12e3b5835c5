namespace Cases;

/// <summary>What the operations of the built-in types read and write, one by one.</summary>
public class Vocabulary
{
    // What is read of a dictionary.
    public void Keys(SharedDictionary<string, int> d) { string[] keys = [.. d.Keys]; d["n"] = keys.Length; } // PG1101
    public void KeysAdded(SharedDictionary<string, int> d) { string last = d.Keys.Max()!; d.Add(last + "x", 1); }
    public void KeysChecked(SharedDictionary<string, int> d) { if (!d.Keys.Contains("a")) { d.Clear(); } } // PG1102
    public void KeysCheckedForRange(SharedDictionary<string, int> d, string[] more) { if (d.Keys.Count == 0) { d.RemoveRange(more); } } // PG1102
    public void Values(SharedDictionary<string, int> d) { int sum = d.Values.Sum(); d["sum"] = sum; } // PG1101
    public void ContainsValue(SharedDictionary<string, int> d) { if (!d.ContainsValue(5)) { d["a"] = 5; } } // PG1102
    public void GetRange(SharedDictionary<string, int> d, string[] some) { var part = d.GetRange(some); d["a"] = part.Count; } // PG1101
    public void ToArray(SharedDictionary<string, int> d) { var all = d.ToArray(); d["a"] = all.Length; } // PG1101
    public void ToList(SharedDictionary<string, int> d) { var all = d.ToList(); d["a"] = all.Count; } // PG1101
    public void ToDictionary(SharedDictionary<string, int> d) { var all = d.ToDictionary(); d["a"] = all["b"] + 1; } // PG1101
    public async Task ToDictionaryAsync(SharedDictionary<string, int> d) { var all = await d.ToDictionaryAsync(); await d.AddAsync("a", all["b"] + 1); } // PG1101
    public async Task KeysAsync(SharedDictionary<string, int> d) { if (!(await d.GetKeysAsync()).Contains("a")) { await d.ClearAsync(); } } // PG1102
    public async Task ValuesAsync(SharedDictionary<string, int> d) { var values = await d.GetValuesAsync(); await d.AddAsync("a", values.Sum()); } // PG1101
    public void ContainsPair(SharedDictionary<string, int> d) { if (!d.Contains(new KeyValuePair<string, int>("a", 1))) { d.Clear(); } } // PG1102
    public void GotOrAdded(SharedDictionary<string, int> d, string k) { int n = d.GetOrAdd(k, 0); d[k] = n + 1; } // PG1101
    public void FetchedAgain(SharedDictionary<string, int> d, string k) { _ = d.TryGetValue(k, out int n); d[k] = n + 1; } // PG1101

    public void GetOrMake(SharedDictionary<string, int> d) { int n = d.GetOrAdd("a", static key => key.Length); d["a"] = n + 1; } // PG1101

    // What is written to one.
    public void Cleared(SharedDictionary<string, int> d) { if (d.Count > 100) { d.Clear(); } } // PG1102
    public void ClearedWhereKeyIs(SharedDictionary<string, int> d) { if (d.ContainsKey("old")) { d.Clear(); } } // PG1102
    public void SetRange(SharedDictionary<string, int> d, Dictionary<string, int> more) { if (d.Count == 0) { d.SetRange(more); } } // PG1102
    public void RemoveRange(SharedDictionary<string, int> d, string[] keys) { if (d.Count > 5) { d.RemoveRange(keys); } } // PG1102
    public void AddRange(SharedDictionary<string, int> d, Dictionary<string, int> more) { if (d.Count == 0) { d.TryAddRange(more); } }
    public void RemovedPair(SharedDictionary<string, int> d) { if (d.ContainsKey("a")) { d.TryRemove(new KeyValuePair<string, int>("a", 1)); } }
    public void RemovedAndAsked(SharedDictionary<string, int> d) { if (d.ContainsKey("a") && !d.Remove("a")) { Console.WriteLine(); } }
    public void SetWhole(SharedDictionary<string, int> d) { d.SetRange(d.ToDictionary().Where(pair => pair.Value > 0)); } // PG1101

    // A namespace.
    public void Name(SharedNamespace s) { s.Set("n", s.Get<int>("n") + 1); } // PG1101
    public void NameTried(SharedNamespace s) { if (s.TryGet("n", out int n)) { s.Set("n", n + 1); } } // PG1101
    public void NameChecked(SharedNamespace s) { if (!s.Contains("n")) { s.Set("n", 1); } } // PG1102
    public void NameRemoved(SharedNamespace s) { if (s.Contains("n")) { s.Remove("n"); } } // PG1102
    public void NamesCounted(SharedNamespace s) { if (s.Names.Count > 10) { s.Clear(); } } // PG1102
    public void NamesListed(SharedNamespace s) { if (s.Names.Contains("n")) { s.Clear(); } } // PG1102
    public async Task NamesListedAsync(SharedNamespace s) { if ((await s.GetNamesAsync()).Count > 10) { await s.ClearAsync(); } } // PG1102
    public void NameOther(SharedNamespace s) { s.Set("n", s.Get<int>("m") + 1); }
    public void NameCopied(SharedNamespace s) { var all = s.ToDictionary(); s.Set("n", all.Count); } // PG1101
    public void NameAtomic(SharedNamespace s) { s.Increment("n", 1); }

    // Shards.
    public void Shard(SharedShardedDictionary<string, int> d) { d["a"] = d["a"] + 1; } // PG1101
    public void ShardAdded(SharedShardedDictionary<string, int> d) { if (!d.ContainsKey("a")) { d.Add("a", 1); } } // PG1102
    public void ShardOfOtherKey(SharedShardedDictionary<string, int> d) { d["a"] = d["b"] + 1; }
    public void ShardAppeared(SharedShardedDictionary<string, int> d) { if (!d.ContainsKey("a")) { d["a"] = 1; } } // PG1102
    public void ShardCounted(SharedShardedDictionary<string, int> d) { if (d.Count == 0) { d["a"] = 1; } } // PG1102

    // What is read of a list.
    public void ListLastItem(SharedList<int> list) { list.Add(list.Last() + 1); } // PG1101
    public void ListSelected(SharedList<int> list) { list.Add(list.Select(static n => n * 2).Max()); } // PG1101
    public void ListOrdered(SharedList<int> list, List<int> into) { into.AddRange(list.Order()); list[0] = 5; }
    public void ListArray(SharedList<int> list) { int[] all = list.ToArray(); list[0] = all.Length; } // PG1101
    public void ListList(SharedList<int> list) { List<int> all = list.ToList(); list[0] = all.Count; } // PG1101
    public void ListRange(SharedList<int> list) { int[] some = list.GetRange(0, 3); list[0] = some.Length; } // PG1101
    public void ListSlice(SharedList<int> list) { var some = list[1..3]; list[0] = some.Length; } // PG1101
    public void ListTried(SharedList<int> list) { if (list.TryGetAt(2, out int n)) { list[2] = n + 1; } } // PG1101
    public void ListTriedOther(SharedList<int> list) { if (list.TryGetAt(2, out int n)) { list[3] = n + 1; } }
    public void ListHas(SharedList<int> list) { if (!list.Contains(5)) { list.Add(5); } } // PG1102
    public void ListHasSet(SharedList<int> list) { if (!list.Contains(5)) { list[0] = 6; } }
    public void ListFound(SharedList<int> list) { list.RemoveAt(list.LastIndexOf(5)); } // PG1101
    public void ListSearched(SharedList<int> list) { list[list.BinarySearch(5)] = 6; } // PG1101
    public void ListFoundAndSet(SharedList<int> list) { list[list.IndexOf(5)] = 6; } // PG1101
    public void ListEach(SharedList<int> list) { int sum = 0; foreach (int n in list) { sum += n; } list[0] = sum; } // PG1101
    public void ListEnumerator(SharedList<int> list) { using var items = list.GetEnumerator(); items.MoveNext(); list[0] = items.Current + 1; } // PG1101
    public void ListLast(SharedList<int> list) { list[^1] = list[^1] + 1; } // missed PG1101: which item is the last may have changed

    // What is written to one.
    public void ListInserted(SharedList<int> list) { list.Insert(list.Count, 5); } // PG1101
    public void ListInsertedRange(SharedList<int> list, int[] more) { list.InsertRange(list.Count / 2, more); } // PG1101
    public void ListInsertedValue(SharedList<int> list) { list.Insert(0, list.Count); } // PG1101
    public void ListAddedRange(SharedList<int> list, int[] more) { if (list.Count == 0) { list.AddRange(more); } } // PG1102
    public void ListRemoved(SharedList<int> list) { if (list.Contains(5)) { list.Remove(5); } } // PG1102
    public void ListRemovedAndAsked(SharedList<int> list) { if (list.Contains(5)) { bool wasThere = list.Remove(5); Console.WriteLine(wasThere); } }
    public void ListRemovedAll(SharedList<int> list) { if (list.Count > 5) { list.RemoveAll(5); } } // PG1102
    public void ListRemovedRange(SharedList<int> list) { if (list.Count > 5) { list.RemoveRange(0, 2); } } // PG1102
    public void ListCleared(SharedList<int> list) { if (list.Count > 5) { list.Clear(); } } // PG1102
    public void ListSetRange(SharedList<int> list, int[] more) { if (list.Count > 5) { list.SetRange(0, more); } } // PG1102
    public void ListSetSlice(SharedList<int> list, List<int> more) { if (list.Count > 5) { list[..2] = more.ToArray(); } } // PG1102
    public void ListSetLast(SharedList<int> list) { if (list[^1] == 0) { list[^1] = 5; } } // missed PG1102: which item is the last may have changed

    // An array.
    public void Array(SharedArray<int> a) { a[0] = a[1] + a[0]; } // PG1101
    public void ArrayCopied(SharedArray<int> a) { int[] all = a.ToArray(); a[0] = all.Sum(); } // PG1101
    public void ArrayFilled(SharedArray<int> a) { int first = a.ToArray().Max(); a.Fill(first); } // PG1101
    public void ArrayFilledBehindCheck(SharedArray<int> a) { if (a[0] == 0) { a.Fill(1); } } // PG1102
    public void ArrayTried(SharedArray<int> a) { if (a.TryGetAt(0, out int n)) { a[0] = n + 1; } } // PG1101
    public void ArraySorted(SharedArray<int> a) { a.SetRange(0, a.ToArray().Order().ToArray()); } // PG1101

    // What is read of a set.
    public void SetArray(SharedSet<int> s) { int[] all = s.ToArray(); if (all.Length == 0) { s.Add(5); } } // PG1102
    public void SetList(SharedSet<int> s) { List<int> all = s.ToList(); if (all.Count == 0) { s.Add(5); } } // PG1102
    public void SetSet(SharedSet<int> s) { HashSet<int> all = s.ToHashSet(); if (all.Count == 0) { s.Add(5); } } // PG1102
    public void SetEach(SharedSet<int> s) { int most = 0; foreach (int n in s) { most = Math.Max(most, n); } s.Add(most + 1); } // missed PG1101: an element that is made of others
    public void SetEnumerator(SharedSet<int> s) { using var items = s.GetEnumerator(); items.MoveNext(); if (items.Current == 5) { s.Add(6); } } // PG1102
    public void SetEquals(SharedSet<int> s, int[] other) { if (s.SetEquals(other)) { s.Clear(); } } // PG1102
    public void SetOverlaps(SharedSet<int> s, int[] other) { if (!s.Overlaps(other)) { s.UnionWith(other); } } // PG1102
    public void SetSubset(SharedSet<int> s, int[] other) { if (s.IsSubsetOf(other)) { s.ExceptWith(other); } } // PG1102
    public void SetSuperset(SharedSet<int> s, int[] other) { if (!s.IsSupersetOf(other)) { s.AddRange(other); } } // PG1102
    public void SetProperSubset(SharedSet<int> s, int[] other) { if (s.IsProperSubsetOf(other)) { s.IntersectWith(other); } } // PG1102
    public void SetProperSuperset(SharedSet<int> s, int[] other) { if (s.IsProperSupersetOf(other)) { s.SymmetricExceptWith(other); } } // PG1102
    public void SetFound(SharedSet<string> s) { if (s.TryGetValue("a", out string? actual)) { s.Remove("a"); } } // PG1102
    public void SetHas(SharedSet<int> s) { if (!s.Contains(5)) { s.Add(5); } } // PG1102
    public void SetHasOther(SharedSet<int> s) { if (!s.Contains(5)) { s.Add(6); } }
    public void SetHasAndTells(SharedSet<int> s) { if (!s.Contains(5) && s.Add(5)) { Console.WriteLine(); } }
    public void SetCleared(SharedSet<int> s) { if (s.Contains(5)) { s.Clear(); } } // PG1102
    public void SetRemovedRange(SharedSet<int> s, int[] other) { if (s.Count > 5) { s.RemoveRange(other); } } // PG1102
    public void SetPlain(ICollection<int> s) { if (!s.Contains(5)) { s.Add(5); } }

    // Queues and stacks.
    public void QueueArray(SharedQueue<int> q) { int[] all = q.ToArray(); q.Enqueue(all.Length); } // PG1101
    public void QueueList(SharedQueue<int> q) { List<int> all = q.ToList(); q.Enqueue(all.Count); } // PG1101
    public void QueueEach(SharedQueue<int> q) { int sum = 0; foreach (int n in q) { sum += n; } q.Enqueue(sum); } // PG1101
    public void QueueEnumerator(SharedQueue<int> q) { using var items = q.GetEnumerator(); items.MoveNext(); q.Enqueue(items.Current + 1); } // PG1101
    public void QueueHas(SharedQueue<int> q) { if (!q.ToArray().Contains(5)) { q.Enqueue(5); } } // PG1102
    public void QueueRange(SharedQueue<int> q, int[] more) { if (q.Count == 0) { q.EnqueueRange(more); } } // PG1102
    public void QueueTaken(SharedQueue<int> q) { if (q.Count > 0) { Console.WriteLine(q.Dequeue()); } } // PG1102
    public void QueueTakenRange(SharedQueue<int> q) { if (q.Count > 3) { Console.WriteLine(q.DequeueRange(3).Length); } } // PG1102
    public void QueueReceived(SharedQueue<int> q) { if (q.Count > 0) { using var item = q.Receive(); } } // PG1102
    public void QueueCleared(SharedQueue<int> q) { if (q.Count > 3) { q.Clear(); } } // PG1102
    public void QueuePeeked(SharedQueue<int> q) { if (q.Peek() == 5) { q.Dequeue(); } } // PG1102
    public void QueueTried(SharedQueue<int> q) { if (q.TryPeek(out int first) && first == 5) { q.Dequeue(); } } // PG1102
    public void QueueTriedTaken(SharedQueue<int> q) { if (q.Count > 0) { q.TryDequeue(out _); } }
    public void PriorityHighest(SharedPriorityQueue<string, int> q) { q.Enqueue("x", q.UnorderedItems.Count); } // PG1101
    public void PriorityAll(SharedPriorityQueue<string, int> q) { q.Enqueue("x", q.UnorderedItems.Max(static item => item.Priority) + 1); } // PG1101
    public void PriorityRemoved(SharedPriorityQueue<string, int> q) { if (q.Count > 3) { q.Remove("x"); } } // PG1102
    public void PriorityRemovedAndAsked(SharedPriorityQueue<string, int> q) { if (q.Count > 3 && q.Remove("x")) { Console.WriteLine(); } }
    public void StackPushed(SharedStack<int> s) { s.Push(s.Peek() + 1); } // PG1101
    public void StackPushedRange(SharedStack<int> s, int[] more) { if (s.Count == 0) { s.PushRange(more); } } // PG1102
    public void StackPopped(SharedStack<int> s) { if (s.Count > 0) { s.Pop(); } } // PG1102
    public void StackPoppedRange(SharedStack<int> s) { if (s.Count > 3) { s.PopRange(3); } } // PG1102
    public void StackHas(SharedStack<int> s) { if (!s.Contains(5)) { s.Push(5); } } // PG1102
    public void StackArray(SharedStack<int> s) { s.Push(s.ToArray().Sum()); } // PG1101

    // A value.
    public void ValueExchanged(SharedValue<int> v) { v.Exchange(v.Value * 2); } // PG1101
    public void ValueCompared(SharedValue<int> v) { int old = v.Value; v.CompareExchange(old + 1, old); }
    public void ValueEnumerated(SharedValue<List<int>> v) { v.Value = [.. v.Value, 1]; } // PG1101

    // Pairs of methods of one's own.
    public void Pair(LedgerProxy l) { l.SetLimit("a", l.GetLimit("a") + 1); } // PG1101
    public void PairOfOtherKey(LedgerProxy l) { l.SetLimit("a", l.GetLimit("b") + 1); }
    public async Task PairAsync(LedgerProxy l) { await l.SetLimitAsync("a", await l.GetLimitAsync("a") + 1); } // PG1101
    public void PairOfTokens(LedgerProxy l, CancellationToken token) { l.SetRate(l.GetRate(token) + 1, token); } // PG1101
    public void NoPairSettings(LedgerProxy l) { l.Settle(l.Getaway() + 1); }
    public void NoPairSetup(LedgerProxy l) { l.Setup(l.Getup() + 1); }
    public void NoPairGivesBack(LedgerProxy l) { l.SetState(l.GetState() + 1); }
    public void NoPairTakesNothing(LedgerProxy l) { if (l.GetDefault() == 0) { l.SetDefault(); } }
    public void NoPairGivesNothing(LedgerProxy l) { l.GetReady(); l.SetReady(5); }
    public void NoPairExtended(LedgerProxy l) { l.SetExtra(l.GetExtra() + 1); }
    public void WholePair(LedgerProxy l) { l.Set(l.Get() + 1); } // PG1101
    public void PairOfPlain(Ledger l) { l.SetLimit("a", l.GetLimit("a") + 1); }
    public void PairOfIndexer(LedgerProxy l) { l["a"] = l["a"] + 1; } // PG1101
    public void PairOfIndexerAndPart(LedgerProxy l) { l["a"] = l.Size + 1; }
}

[Shared]
public class Ledger
{
    private readonly Dictionary<string, int> _limits = [];
    private int _value;

    public int Size { get; set; }

    public int this[string key]
    {
        get => _limits[key];
        set => _limits[key] = value;
    }

    public int GetLimit(string key) => _limits[key];

    public void SetLimit(string key, int value) => _limits[key] = value;

    public int GetRate(CancellationToken cancellationToken) => _value;

    public void SetRate(int value, CancellationToken cancellationToken) => _value = value;

    public int Getaway() => _value;

    public void Settle(int value) => _value = value;

    public int Getup() => _value;

    public void Setup(int value) => _value = value;

    public int GetState() => _value;

    public bool SetState(int value) => (_value = value) > 0;

    public int GetDefault() => _value;

    public void SetDefault() => _value = 1;

    public void GetReady() => _value = 1;

    public void SetReady(int value) => _value = value;

    public int Get() => _value;

    public void Set(int value) => _value = value;
}

public static class LedgerExtensions
{
    public static int GetExtra(this LedgerProxy ledger) => ledger.GetHashCode();

    public static void SetExtra(this LedgerProxy ledger, int value) => Console.WriteLine(value);
}
