namespace Cases;

/// <summary>What is summed up in a loop.</summary>
public class Sums
{
    public void OfArray(SharedList<int> list) { int sum = 0; foreach (int n in list.ToArray()) { sum += n; } list[0] = sum; } // PG1101
    public void OfItems(SharedList<int> list) { int sum = 0; foreach (int n in list) { sum = sum + n; } list[0] = sum; } // PG1101
    public void OfEntries(SharedDictionary<string, int> list) { int sum = 0; foreach (var n in list) { sum += n.Value; } list["a"] = sum; } // PG1101
    public void OfEnumerator(SharedList<int> list) { int sum = 0; using var e = list.GetEnumerator(); while (e.MoveNext()) { int n = e.Current; sum += n; } list[0] = sum; } // PG1101
    public void OfEnumeratorReleased(SharedList<int> list) { int sum = 0; IEnumerator<int> e = list.GetEnumerator(); try { while (e.MoveNext()) { sum += e.Current; } } finally { e.Dispose(); } list[0] = sum; } // PG1101
    public void UntilEnough(SharedList<int> list) { int sum = 0; while (sum < 5) { sum += list[0]; } list[0] = sum; } // PG1101
    public void Running(SharedDictionary<string, int> d) { int total = 0; foreach (var pair in d) { total += pair.Value; d[pair.Key] = total; } } // PG1101
    public void ToOther(SharedDictionary<string, int> d, SharedDictionary<string, int> e) { int total = 0; foreach (var pair in d) { total += pair.Value; e[pair.Key] = total; } }
    public void OnTop(AccountProxy a, int[] xs) { int total = a.Count; foreach (int x in xs) { total += x; } a.Count = total; } // PG1101
    public void ToOtherMember(AccountProxy a, int[] xs) { int total = 0; foreach (int x in xs) { total += a.Count; } a.Total = total; }
    public void Texts(AccountProxy a, int[] xs) { string text = ""; foreach (int x in xs) { text += a.Note; } a.Note = text; } // PG1101
    public void Inner(AccountProxy[] all) { foreach (AccountProxy a in all) { int total = 0; for (int i = 0; i < 3; i++) { total += a.Count; } a.Count = total; } } // PG1101
    public void OfAll(AccountProxy[] all) { int total = 0; foreach (AccountProxy a in all) { total += a.Count; } foreach (AccountProxy a in all) { a.Count = total; } } // missed PG1101: which one is written
    public void OfOwn(SharedDictionary<string, int> d, string[] words) { Dictionary<string, int> counts = []; foreach (string w in words) { counts[w] = counts.GetValueOrDefault(w) + 1; } foreach (var p in counts) { d[p.Key] = p.Value; } }
}
