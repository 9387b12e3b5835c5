namespace Cases;

/// <summary>What is an index that counts, and what in a loop makes it look anew.</summary>
public static class IndexWords
{
    public static void Plain(SharedList<int> list) { for (int i = 0; i < list.Count; i++) { Console.WriteLine(list[i]); } } // PG1303
    public static void Array(SharedArray<int> a) { for (int i = 0; i < 100; i++) { Console.WriteLine(a[i]); } } // PG1303
    public static void Tried(SharedList<int> list) { for (int i = 0; i < 100; i++) { if (list.TryGetAt(i, out int n)) { Console.WriteLine(n); } } } // PG1303
    public static void Next(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i + 1]); } } // PG1303
    public static void Before(SharedList<int> list) { for (int i = 1; i < 100; i++) { Console.WriteLine(list[i - 1]); } } // PG1303
    public static void Twice(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i * 2]); } }
    public static void Sum(SharedList<int> list, int n) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i + n]); } }
    public static void Down(SharedList<int> list) { for (int i = 99; i >= 0; i--) { Console.WriteLine(list[i]); } } // PG1303
    public static void StepOfOne(SharedList<int> list) { for (int i = 0; i < 100; i += 1) { Console.WriteLine(list[i]); } } // PG1303
    public static void StepDown(SharedList<int> list) { for (int i = 99; i >= 0; i -= 1) { Console.WriteLine(list[i]); } } // PG1303
    public static void StepOfTen(SharedList<int> list) { for (int i = 0; i < 100; i += 10) { Console.WriteLine(list[i]); } }
    public static void StepTimes(SharedList<int> list) { for (int i = 1; i < 100; i *= 1) { Console.WriteLine(list[i]); } }
    public static void StepOfAny(SharedList<int> list, int n) { for (int i = 0; i < 100; i += n) { Console.WriteLine(list[i]); } }
    public static void TwoSteps(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); i++; } }
    public static void Short(SharedList<int> list) { for (int i = 0; i < 3; i++) { Console.WriteLine(list[i]); } }
    public static void NotShort(SharedList<int> list) { for (int i = 0; i < 4; i++) { Console.WriteLine(list[i]); } } // PG1303
    public static void While(SharedList<int> list) { int i = 0; while (i < 100) { Console.WriteLine(list[i]); i++; } } // PG1303
    public static void Do(SharedList<int> list) { int i = 0; do { Console.WriteLine(list[i]); i++; } while (i < 100); }
    public static void Endless(SharedList<int> list) { for (int i = 0; ; i++) { Console.WriteLine(list[i]); } }
    public static void OtherCondition(SharedList<int> list, Func<bool> isDone) { for (int i = 0; !isDone(); i++) { Console.WriteLine(list[i]); } }
    public static void Declared(SharedList<int> list) { int i; for (i = 0; i < 100; i++) { Console.WriteLine(list[i]); } } // PG1303
    public static void Each(SharedList<int> list, int[] all) { foreach (int i in all) { Console.WriteLine(list[i]); } }
    public static void Map(SharedDictionary<int, int> d) { for (int i = 0; i < 100; i++) { Console.WriteLine(d[i]); } } // missed PG1303: keys of a dictionary
    public static void Written(SharedList<int> list) { for (int i = 0; i < 100; i++) { list[i] = i; } }
    public static void WrittenToo(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); list[i] = 5; } }
    public static void OtherWritten(SharedList<int> list, SharedList<int> other) { for (int i = 0; i < 100; i++) { other[i] = list[i]; } } // PG1303
    public static void OtherKind(SharedList<int> list, SharedList<string> other) { for (int i = 0; i < 100; i++) { other.Add(list[i].ToString()); } } // PG1303
    public static void Added(SharedList<int> list) { for (int i = 0; i < 100; i++) { list.Add(list[i]); } }
    public static void Looked(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); Console.WriteLine(list.Contains(i)); } } // PG1303
    public static void Copied(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); Console.WriteLine(list.ToArray()); } } // PG1303 PG1301
    public static void Given(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); Run(list); } }
    public static void GivenOther(SharedList<int> list, SharedSet<int> other) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); Run(other); } } // PG1303
    public static void Assigned(SharedList<int> list, SharedList<int> other) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); list = other; } }
    public static void Inside(Func<SharedList<int>> get) { for (int i = 0; i < 100; i++) { var list = get(); Console.WriteLine(list[i]); } }
    public static void SameTwice(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); // PG1303
            Console.WriteLine(list[i]); } }
    public static void TwoLists(SharedList<int> list, SharedList<int> other) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); // PG1303
            Console.WriteLine(other[i]); } } // PG1303
    public static void Nested(SharedList<int> list) { for (int i = 0; i < 100; i++) { for (int k = 0; k < 100; k++) { Console.WriteLine(list[k]); // PG1303
                Console.WriteLine(i); } } }
    public static void Outer(SharedList<int> list) { for (int i = 0; i < 100; i++) { for (int k = 0; k < 100; k++) { Console.WriteLine(list[i]); } } }
    public static void Named(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(nameof(list) + i); } }
    public static async Task Async(SharedList<int> list) { for (int i = 0; i < 100; i++) { var (isThere, n) = await list.TryGetAtAsync(i); Console.WriteLine(n + isThere.ToString()); } } // PG1303
    public static async Task Awaited(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(await list.GetItemAsync(i)); } } // PG1303
    public static void Slept(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); Thread.Sleep(5); } }
    public static void Plain(List<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); } }
    public static void EndlessCount(SharedList<int> list) { for (int i = 0; ; i++) { if (i >= list.Count) { break; } Console.WriteLine(list[i]); } }
    public static void Asked(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list.Contains(i)); } }
    public static void AddedWhole(SharedList<int> list, SharedList<int> other) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); other.AddRange(list); } } // PG1303
    public static void OtherWritten(SharedList<int> list, Func<AccountProxy> next) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); next().Count = 5; } } // PG1303
    public static void Skipped(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); Skip(ref i); } }
    public static void Parsed(SharedList<int> list, string[] lines) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); int.TryParse(lines[0], out i); } }
    public static void Moved(SharedList<int> list) { for (int i = 0; i < 100; i++) { Console.WriteLine(list[i]); (i, int n) = (i + 5, i); Console.WriteLine(n); } }
    public static void OtherVariable(SharedList<int> list) { int k = 5; for (int i = 0; i < 100; i++) { Console.WriteLine(list[k] * list[i]); } } // PG1303

    private static void Skip(ref int n) => n += 5;

    private static void Run(object any) => Console.WriteLine(any);
}
