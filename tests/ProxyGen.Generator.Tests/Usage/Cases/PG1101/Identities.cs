namespace Cases;

/// <summary>Whether two ways to say a proxy or a key are the same.</summary>
public class Identities
{
    // Keys that are the same each time.
    public void Minus(SharedDictionary<int, int> d, int n) { d[-n] = d[-n] + 1; } // PG1101
    public void Text(SharedDictionary<string, int> d, int n) { d[n.ToString()] = d[n.ToString()] + 1; } // PG1101
    public void Length(SharedDictionary<int, int> d, string text) { d[text.Length] = d[text.Length] + 1; } // PG1101
    public void ArrayLength(SharedDictionary<int, int> d, string[] all) { d[all.Length] = d[all.Length] + 1; } // PG1101
    public void PairKey(SharedDictionary<string, int> d, KeyValuePair<string, int> pair) { d[pair.Key] = d[pair.Key] + 1; } // PG1101
    public void PairValue(SharedDictionary<int, int> d, KeyValuePair<string, int> pair) { d[pair.Value] = d[pair.Value] + 1; } // PG1101
    public void OptionalValue(SharedDictionary<int, int> d, int? n) { d[n!.Value] = d[n.Value] + 1; } // PG1101
    public void OfSequence(SharedDictionary<int, int> d, SharedList<int> list) { int[] all = [.. list, 5]; list.Add(all.Length); } // PG1101

    // Keys that may be others.
    public void MinusOwn(SharedDictionary<Amount, int> d, Amount n) { d[-n] = d[-n] + 1; } // missed PG1101: an operator of one's own
    public void PlusOwn(SharedDictionary<Amount, int> d, Amount n) { d[n + n] = d[n + n] + 1; } // missed PG1101: an operator of one's own
    public void Now(SharedDictionary<DateTime, int> d) { d[DateTime.Now] = d[DateTime.Now] + 1; }
    public void Computed(SharedDictionary<int, int> d, Ticket t) { d[t.Number] = d[t.Number] + 1; }
    public void ComputedLength(SharedDictionary<int, int> d, Ticket t) { d[t.Length] = d[t.Length] + 1; }
    public void ComputedKey(SharedDictionary<int, int> d, Ticket t) { d[t.Key] = d[t.Key] + 1; }
    public void Compared(SharedDictionary<bool, int> d, int answer) { d[answer == 3] = d[answer == 4] + 1; }
    public void Element(SharedDictionary<object, int> d, int[] keys) { d[keys.GetValue(0)!] = d[keys.GetValue(0)!] + 1; }
    public void KeyReadTwice(SharedDictionary<int, int> d, AccountProxy a) { d[a.Count] = d[a.Count] + 1; }
    public void KeyGotTwice(SharedDictionary<int, int> d, AccountProxy a) { d[a.GetCount()] = d[a.GetCount()] + 1; }
    public void Shifted(List<AccountProxy> all) { int n = all[0].Count; all.RemoveAt(0); all[0].Count = n + 1; }
    public void OtherInList(SharedList<AccountProxy> all) { all[0].Count = all[1].Count + 1; }
    public void SameInList(SharedList<AccountProxy> all) { all[0].Count = all[0].Count + 1; } // PG1101
    public void SameGiven(TeamProxy team) { team.GetLead().Count = team.GetLead().Count + 1; } // PG1101

    // One expression that reads several places.
    public void TwoProxies(AccountProxy a, AccountProxy b) { int n = Get(a) + Get(b); b.Count = n; int Get(AccountProxy from) => from.Count; } // PG1101
    public void TwoKeys(SharedDictionary<string, int> d) { d["y"] = Get("x") + Get("y"); int Get(string key) => d[key]; } // PG1101
    public void NextTwice(SharedQueue<AccountProxy> q) { int n = 0; Step(); Step(); void Step() { AccountProxy a = q.Dequeue(); a.Count = n + 1; n = a.Count; } }

    // Whole collections.
    public void Inverted(SharedDictionary<string, string> d) { foreach (var pair in d) { d[pair.Value] = pair.Key; } }
    public void AsObject(SharedList<int> list) { list.Add(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(list)); }
    public void OtherPosition(SharedList<int> list, SharedList<int> other) { list.RemoveAt(other.IndexOf(5)); }
    public void PositionUnderLease(SharedList<int> list, SharedLock gate) { using (gate.Acquire()) { list.RemoveAt(list.IndexOf(5)); } }
    public void FilledOnce(SharedDictionary<string, int> d, Dictionary<string, int> initial) { if (d.Count == 0) { d.AddRange(initial); } } // PG1102
    public void RemovedOut(SharedDictionary<string, int> d) { if (d.Count > 5) { d.Remove("old", out _); } } // missed PG1102: an extension of the base library
    public void WholePair(SharedDictionary<string, int> d, KeyValuePair<string, int> pair) { if (!d.Contains(pair)) { d[pair.Key] = pair.Value; } } // PG1102
    public void OwnExtension(SharedQueue<int> q) { if (q.Count > 5) { q.Clear(5); } }
    public async Task AwaitedInBrackets(SharedSet<string> set) { if (set.Contains("x")) { await (set.RemoveAsync("x")).ConfigureAwait(false); } } // PG1102
    public void Bound<T>(T a) where T : AccountProxy { a.SetCount(a.GetCount() + 1); } // PG1101
    public void OtherArity(TeamProxy team) { team.SetPrice("x", 5, team.GetPrice("x") * 2); }
    public void OtherArityTurned(TeamProxy team) { team.SetCost("x", team.GetCost("x", 5) * 2); }
    public void UnknownAndKnown(SharedDictionary<int, int> d) { int i = 0; Action next = () => i++; next(); d[5] = Get(i) + Get(5); int Get(int key) => d[key]; } // PG1101
    public void NamespaceFull(SharedNamespace s) { if (s.Count < 10) { s["a"] = 5; } } // PG1102
    public void ItemRemoved(SharedList<int> list) { if (list[0] == 5) { list.Remove(5); } }

    // Local functions.
    public void Twice(AccountProxy a) { Step(); Step(); void Step() { a.Count++; } } // PG1101
    public void Thrown(AccountProxy a, bool isBad) { a.Count = Get() + 1; int Get() { if (isBad) { throw new InvalidOperationException($"{a.Count}"); } return 5; } }
    public void LastReturned(AccountProxy a, bool isNew) { a.Count = Get() + 1; int Get() { if (!isNew) { return a.Count; } return 5; } } // PG1101
    public void Reference(AccountProxy a) { int n = a.Count; Put(ref n); void Put(ref int from) { a.Count = from + 1; } } // PG1101
    public void Recursive(AccountProxy a) { Step(0); void Step(int n) { a.Count = n + 1; Step(a.Count); } } // missed PG1101: a function that calls itself is walked once
    public void Mutual(AccountProxy a) { One(0); void One(int n) { a.Count = n + 1; Two(); } void Two() { One(a.Count); } } // missed PG1101: a function that calls itself is walked once
    public void DroppedInside(SharedSet<string> set) { if (set.Contains("x")) { Drop(); void Drop() => set.Remove("x"); } } // PG1102
    public void AddedLater(SharedSet<string> set) { if (!set.Contains("x")) { bool isNew; isNew = set.Add("x"); Console.WriteLine(isNew); } }
    public void AddedIfThere(SharedSet<string>? set) { if (set?.Contains("x") == false) { bool? isNew = set?.Add("x"); Console.WriteLine(isNew); } }

    public void InLoop(AccountProxy first, AccountProxy[] all)
    {
        AccountProxy now = first;
        int round = 0;
        while (round < all.Length)
        {
            all.ToList().ForEach(_ => first.Count = now.Count + 1);
            now = all[round];
            round++;
        }
    }

    // Patterns and steps in one.
    public void NotWithin(AccountProxy a) { if (a is not null and not { Count: > 5 }) { a.Count = 0; } } // PG1102
    public async Task Given(AccountProxy a) { a.Total = await Task.FromResult(a.Total + 1); } // PG1101
    public void OwnResult(TeamProxy team) { team.Size = team.Round(team.Size); } // PG1101
    public void InOne(SharedDictionary<string, int> d) { if (d.TryAdd("x", d.Count)) { d.Remove("free"); } }
    public void OtherMethod(TeamProxy team) { if (team.GetNote() is null) { team.AddNote("x"); team.Go(); } }
}

[Shared]
public class Team
{
    private string? _note;

    public int Size { get; set; }

    public Account Lead { get; set; } = new("x");

    public Account GetLead() => Lead;

    public int Round(int size) => size / 10 * 10;

    public string? GetNote() => _note;

    public int GetPrice(string name) => name.Length + Size;

    public void SetPrice(string name, int region, int price) => Size = name.Length + region + price;

    public int GetCost(string name, int region) => name.Length + region + Size;

    public void SetCost(string name, int cost) => Size = name.Length + cost;

    public void AddNote(string note) => _note += note;

    public void Go() => Size++;
}

public class Ticket
{
    private int _last;

    public int Number => ++_last;

    public int Length => ++_last;

    public int Key => ++_last;
}

public readonly record struct Amount(int Value)
{
    public static Amount operator -(Amount of) => new(-of.Value);

    public static Amount operator +(Amount left, Amount right) => new(left.Value + right.Value);
}

public static class QueueExtensions
{
    public static void Clear(this SharedQueue<int> queue, int atLeast) => Console.WriteLine(queue.Count + atLeast);
}
