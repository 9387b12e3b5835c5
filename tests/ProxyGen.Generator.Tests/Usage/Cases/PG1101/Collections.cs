namespace Cases;

/// <summary>Items of shared collections, told apart by their keys.</summary>
public class Collections
{
    private const string Home = "home";
    private readonly SharedDictionary<string, int> _counts = null!;
    private readonly string _key = "k";
    private static readonly string s_key = "s";

    public void Key(SharedDictionary<string, int> d) { d["a"] = d["a"] + 1; } // PG1101
    public void KeyOfParameter(SharedDictionary<string, int> d, string k) { d[k] = d[k] + 1; } // PG1101
    public void KeyOfConstant(SharedDictionary<string, int> d) { d[Home] = d["home"] + 1; } // PG1101
    public void KeyOfField(SharedDictionary<string, int> d) { d[_key] = d[_key] + 1; } // PG1101
    public void KeyOfStatic() { _counts[s_key] = _counts[s_key] + 1; } // PG1101
    public void KeyOfMember(SharedDictionary<int, int> d, Item item) { d[item.Id] = d[item.Id] + 1; } // PG1101
    public void KeyOfLocal(SharedDictionary<string, int> d, string text) { string k = text.ToUpper(); d[k] = d[k] + 1; } // PG1101
    public void KeyOfPureCall(SharedDictionary<string, int> d, string text) { d[text.Trim()] = d[text.Trim()] + 1; } // PG1101
    public void KeyOfText(SharedDictionary<string, int> d, int id) { d[$"user:{id}"] = d[$"user:{id}"] + 1; } // PG1101
    public void KeyOfSum(SharedDictionary<int, int> d, int i) { d[i + 1] = d[i + 1] * 2; } // PG1101
    public void KeyOfTuple(SharedDictionary<(int, int), int> d, int x, int y) { d[(x, y)] = d[(x, y)] + 1; } // PG1101
    public void KeyOfEnum(SharedDictionary<Color, int> d) { d[Color.Red] = d[Color.Red] + 1; } // PG1101
    public void KeyOfPair(SharedDictionary<string, int> d, KeyValuePair<string, int> pair) { d[pair.Key] = d[pair.Key] + pair.Value; } // PG1101
    public void KeyOfElement(SharedDictionary<string, int> d, string[] names, int i) { d[names[i]] = d[names[i]] + 1; } // PG1101
    public void KeyOfLoop(SharedDictionary<string, int> d, string[] names) { foreach (string n in names) { d[n] = d[n] + 1; } } // PG1101
    public void KeyOfIndex(SharedList<int> list) { for (int i = 0; i < 5; i++) { list[i] = list[i] + 1; } } // PG1101
    public void KeyAlias(SharedDictionary<string, int> d, string k) { string other = k; d[other] = d[k] + 1; } // PG1101
    public void Item(SharedList<int> list) { list[0] = list[0] + 1; } // PG1101
    public void ItemOfArray(SharedArray<int> array, int i) { array[i] = Math.Max(array[i], 5); } // PG1101
    public void Value(SharedValue<int> v) { v.Value = v.Value + 1; } // PG1101
    public void ValueExchanged(SharedValue<int> v) { v.Exchange(v.Value + 1); } // PG1101
    public void ItemExchanged(SharedList<int> list) { list.Exchange(0, list[0] + 1); } // PG1101
    public void Inner(SharedDictionary<string, List<int>> d) { d["a"] = [.. d["a"], 1]; } // PG1101
    public void LiveInner(AccountProxy a) { a.Visits["home"] = a.Visits["home"] + 1; } // PG1101
    public void OfIndexer(AccountProxy a, string k) { a[k] = a[k] + 1; } // PG1101
    public void OfPair(AccountProxy a) { a.SetCount(a.GetCount() + 1); } // PG1101
    public void OfPairAndProperty(AccountProxy a) { a.SetCount(a.Count + 1); } // PG1101
    public void OfNamespace(SharedNamespace s) { s.Set("n", s.Get<int>("n") + 1); } // PG1101
    public void Sharded(SharedShardedDictionary<string, int> d) { d["a"] = d["a"] + 1; } // PG1101
    public void AddedNext(SharedList<int> list) { list.Add(list.Count); } // PG1101
    public void AddedId(SharedDictionary<int, string> d) { d.Add(d.Count, "x"); } // PG1101
    public void RemovedLast(SharedList<int> list) { list.RemoveAt(list.Count - 1); } // PG1101
    public void RemovedFound(SharedList<string> list) { list.RemoveAt(list.IndexOf("x")); } // PG1101
    public void SetLast(SharedList<int> list) { list[list.Count - 1] = 5; } // PG1101
    public void WholeChanged(SharedDictionary<string, int> d) { d["total"] = d.Values.Sum(); } // PG1101
    public void WholeAdded(SharedList<int> list) { list.Add(list.Max() + 1); } // PG1101
    public void FromEnd(SharedList<int> list) { list.Add(list[^1] + 1); } // PG1101

    public void Found(SharedDictionary<string, int> d, string k)
    {
        if (d.TryGetValue(k, out int n))
        {
            d[k] = n + 1; // PG1101
        }
    }

    public void FoundOrNot(SharedDictionary<string, int> d, string k)
    {
        d.TryGetValue(k, out int n);
        d[k] = n + 1; // PG1101
    }

    public void FoundBefore(SharedDictionary<string, int> d, string k)
    {
        int n;
        n = d.TryGetValue(k, out n) ? n + 1 : 1;
        d[k] = n; // PG1101
    }

    public void GotOrAdded(SharedDictionary<string, int> d)
    {
        int n = d.GetOrAdd("a", 0);
        d["a"] = n + 1; // PG1101
    }

    public void CopiedList(SharedDictionary<string, List<int>> d, string k)
    {
        List<int> items = d[k];
        items.Add(5);
        d[k] = items; // PG1101
    }

    public void CopiedFoundList(SharedDictionary<string, List<int>> d, string k)
    {
        if (!d.TryGetValue(k, out List<int>? items))
        {
            items = [];
        }

        items.Add(5);
        d[k] = items; // PG1101
    }

    public void EachEntry(SharedDictionary<string, int> d)
    {
        foreach (KeyValuePair<string, int> pair in d)
        {
            d[pair.Key] = pair.Value * 2; // PG1101
        }
    }

    public void EachKey(SharedDictionary<string, int> d)
    {
        foreach (string k in d.Keys)
        {
            d[k] = d[k] * 2; // PG1101
        }
    }

    public void Swapped(SharedList<int> list, int i, int j)
    {
        (list[i], list[j]) = (list[j], list[i]);
    }

    public void KeyChangedBetween(SharedDictionary<int, int> d, int i)
    {
        int n = d[i];
        i++;
        d[i] = n + 1;
    }

    public void OtherKey(SharedDictionary<string, int> d) { d["a"] = d["b"] + 1; }
    public void OtherKeyOfParameter(SharedDictionary<string, int> d, string k, string m) { d[k] = d[m] + 1; }
    public void OtherIndex(SharedList<int> list, int i) { list[i] = list[i - 1] + 1; }
    public void OtherCollection(SharedDictionary<string, int> d, SharedDictionary<string, int> e) { d["a"] = e["a"] + 1; }
    public void OtherCall(SharedDictionary<string, int> d, Func<string> next) { d[next()] = d[next()] + 1; }
    public void OtherOfTuple(SharedDictionary<(int, int), int> d, int x, int y) { d[(x, y)] = d[(y, x)] + 1; }
    public void OtherMember(SharedDictionary<int, int> d, Item item, Item other) { d[item.Id] = d[other.Id] + 1; }
    public void ItemIsNoCount(SharedList<int> list) { list[0] = list.Count; }

    public void PrefixSums(SharedArray<int> array)
    {
        for (int i = 1; i < array.Length; i++)
        {
            array[i] = array[i - 1];
        }
    }

    public void Restored(SharedDictionary<string, int> d)
    {
        int before = d["a"];
        d["a"] = 5;
        Use(before);
        d["a"] = before;
    }

    public void RestoredAll(SharedDictionary<string, int> d)
    {
        var saved = d.ToArray();
        Use(saved.Length);
        foreach (var pair in saved)
        {
            d[pair.Key] = pair.Value;
        }
    }

    public void Cleaned(SharedDictionary<string, int> d)
    {
        foreach (string k in d.Keys)
        {
            d.Remove(k);
        }
    }

    public void Atomic(SharedDictionary<string, int> d, string k)
    {
        d.Increment(k);
        d.AddOrUpdate(k, 1, (_, n) => n + 1);
        d.TryAdd(k, 5);
        int got = d.GetOrAdd(k, 5);
        Use(got);
    }

    public void CompareExchange(SharedValue<int> v)
    {
        int seen;
        do
        {
            seen = v.Value;
        }
        while (v.CompareExchange(seen + 1, seen) != seen);
    }

    public void CompareExchangeForever(SharedValue<int> v)
    {
        while (true)
        {
            int seen = v.Value;
            if (v.CompareExchange(seen + 1, seen) == seen)
            {
                return;
            }
        }
    }

    public void TryUpdate(SharedDictionary<string, int> d, string k)
    {
        int seen = d[k];
        while (!d.TryUpdate(k, seen + 1, seen))
        {
            seen = d[k];
        }
    }

    public void TryUpdateFound(SharedDictionary<string, int> d, string k)
    {
        while (d.TryGetValue(k, out int seen))
        {
            if (d.TryUpdate(k, seen + 1, seen))
            {
                break;
            }
        }
    }

    public void ListCompareExchange(SharedList<int> list)
    {
        int seen = list[0];
        while (list.CompareExchange(0, seen + 1, seen) != seen)
        {
            seen = list[0];
        }
    }

    public void Rotated(SharedQueue<int> q) { q.Enqueue(q.Dequeue()); }
    public void Taken(SharedStack<int> s) { int n = s.Pop(); s.Push(n + 1); }
    public void TakenOut(SharedDictionary<string, int> d) { if (d.TryRemove("a", out int n)) { d["a"] = n + 1; } }
    public void Grown(SharedList<int> list, int n) { list.Add(n + 1); }
    public void Filled(SharedArray<int> array) { for (int i = 0; i < array.Length; i++) { array[i] = i * 2; } }
    public void PlainDictionary(Dictionary<string, int> d, string k) { d.TryGetValue(k, out int n); d[k] = n + 1; }
    public void Snapshot(SharedDictionary<string, int> d) { var copy = d.ToDictionary(); copy["a"] = copy["a"] + 1; }
    public void IntoPlain(SharedDictionary<string, int> d, Dictionary<string, int> e) { e["a"] = d["a"] + 1; }

    private static void Use(int n) { }
}
