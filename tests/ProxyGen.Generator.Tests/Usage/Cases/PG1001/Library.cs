namespace Cases;

/// <summary>What the methods of the base library give, change, use and look at, one by one.</summary>
public static class Library
{
    // What gives one element.
    public static void ElementFind(AccountProxy a) { a.Items.Find(static i => i.IsDone)!.Name = "x"; } // PG1001
    public static void ElementFindLast(AccountProxy a) { a.Items.FindLast(static i => i.IsDone)!.Name = "x"; } // PG1001
    public static void ElementFirst(AccountProxy a) { a.Items.First().Name = "x"; } // PG1001
    public static void ElementFirstOrDefault(AccountProxy a) { a.Items.FirstOrDefault()!.Name = "x"; } // PG1001
    public static void ElementLast(AccountProxy a) { a.Items.Last().Name = "x"; } // PG1001
    public static void ElementLastOrDefault(AccountProxy a) { a.Items.LastOrDefault()!.Name = "x"; } // PG1001
    public static void ElementSingle(AccountProxy a) { a.Items.Single().Name = "x"; } // PG1001
    public static void ElementSingleOrDefault(AccountProxy a) { a.Items.SingleOrDefault()!.Name = "x"; } // PG1001
    public static void ElementElementAt(AccountProxy a) { a.Items.ElementAt(1).Name = "x"; } // PG1001
    public static void ElementElementAtOrDefault(AccountProxy a) { a.Items.ElementAtOrDefault(1)!.Name = "x"; } // PG1001
    public static void ElementMin(AccountProxy a) { a.Items.Min()!.Name = "x"; } // PG1001
    public static void ElementMax(AccountProxy a) { a.Items.Max()!.Name = "x"; } // PG1001
    public static void ElementMinBy(AccountProxy a) { a.Items.MinBy(static i => i.Id)!.Name = "x"; } // PG1001
    public static void ElementMaxBy(AccountProxy a) { a.Items.MaxBy(static i => i.Id)!.Name = "x"; } // PG1001
    public static void ElementPeek(AccountProxy a) { a.Jobs.Peek().Tries = 1; } // PG1001
    public static void ElementTryPeek(AccountProxy a) { if (a.Jobs.TryPeek(out Job? job)) { job.Tries = 1; } } // PG1002
    public static void ElementTryGetValue(AccountProxy a) { if (a.Places.TryGetValue("x", out Address? place)) { place.Number = 1; } } // PG1002
    public static void ElementGetValueOrDefault(AccountProxy a) { a.Places.GetValueOrDefault("x")!.Number = 1; } // PG1001
    public static void ElementGetValueOrDefaultCalled(AccountProxy a) { CollectionExtensions.GetValueOrDefault(a.Places, "x")!.Number = 1; } // PG1001
    public static void ElementOfArray(BoxProxy<Item[]> b) { Array.Find(b.Value, static i => i.IsDone)!.Name = "x"; } // PG1001
    public static void ElementOfArrayLast(BoxProxy<Item[]> b) { Array.FindLast(b.Value, static i => i.IsDone)!.Name = "x"; } // PG1001
    public static void ElementGetValue(BoxProxy<Item[]> b) { ((Item)b.Value.GetValue(0)!).Name = "x"; } // PG1001

    // What gives some of the elements.
    public static void ElementsWhere(AccountProxy a) { foreach (Item item in a.Items.Where(static i => i.IsDone)) { item.Name = "x"; } } // PG1002
    public static void ElementsOrderBy(AccountProxy a) { foreach (Item item in a.Items.OrderBy(static i => i.Id)) { item.Name = "x"; } } // PG1002
    public static void ElementsOrderByDescending(AccountProxy a) { foreach (Item item in a.Items.OrderByDescending(static i => i.Id)) { item.Name = "x"; } } // PG1002
    public static void ElementsThenBy(AccountProxy a) { foreach (Item item in a.Items.OrderBy(static i => i.Id).ThenBy(static i => i.Name)) { item.Name = "x"; } } // PG1002
    public static void ElementsThenByDescending(AccountProxy a) { foreach (Item item in a.Items.OrderBy(static i => i.Id).ThenByDescending(static i => i.Name)) { item.Name = "x"; } } // PG1002
    public static void ElementsOrder(AccountProxy a) { foreach (Item item in a.Items.Order()) { item.Name = "x"; } } // PG1002
    public static void ElementsOrderDescending(AccountProxy a) { foreach (Item item in a.Items.OrderDescending()) { item.Name = "x"; } } // PG1002
    public static void ElementsSkip(AccountProxy a) { foreach (Item item in a.Items.Skip(1)) { item.Name = "x"; } } // PG1002
    public static void ElementsSkipLast(AccountProxy a) { foreach (Item item in a.Items.SkipLast(1)) { item.Name = "x"; } } // PG1002
    public static void ElementsSkipWhile(AccountProxy a) { foreach (Item item in a.Items.SkipWhile(static i => i.IsDone)) { item.Name = "x"; } } // PG1002
    public static void ElementsTake(AccountProxy a) { foreach (Item item in a.Items.Take(1)) { item.Name = "x"; } } // PG1002
    public static void ElementsTakeLast(AccountProxy a) { foreach (Item item in a.Items.TakeLast(1)) { item.Name = "x"; } } // PG1002
    public static void ElementsTakeWhile(AccountProxy a) { foreach (Item item in a.Items.TakeWhile(static i => i.IsDone)) { item.Name = "x"; } } // PG1002
    public static void ElementsReverse(AccountProxy a) { foreach (Item item in a.Items.AsEnumerable().Reverse()) { item.Name = "x"; } } // PG1002
    public static void ElementsDistinct(AccountProxy a) { foreach (Item item in a.Items.Distinct()) { item.Name = "x"; } } // PG1002
    public static void ElementsDistinctBy(AccountProxy a) { foreach (Item item in a.Items.DistinctBy(static i => i.Id)) { item.Name = "x"; } } // PG1002
    public static void ElementsOfType(AccountProxy a) { foreach (Item item in a.Items.OfType<Item>()) { item.Name = "x"; } } // PG1002
    public static void ElementsCast(AccountProxy a) { foreach (Item item in a.Items.Cast<Item>()) { item.Name = "x"; } } // PG1002
    public static void ElementsExcept(AccountProxy a) { foreach (Item item in a.Items.Except(new List<Item>())) { item.Name = "x"; } } // PG1002
    public static void ElementsExceptBy(AccountProxy a) { foreach (Item item in a.Items.ExceptBy(new List<int>(), static i => i.Id)) { item.Name = "x"; } } // PG1002
    public static void ElementsIntersect(AccountProxy a) { foreach (Item item in a.Items.Intersect(new List<Item>())) { item.Name = "x"; } } // PG1002
    public static void ElementsIntersectBy(AccountProxy a) { foreach (Item item in a.Items.IntersectBy(new List<int>(), static i => i.Id)) { item.Name = "x"; } } // PG1002
    public static void ElementsDefaultIfEmpty(AccountProxy a) { foreach (Item item in a.Items.DefaultIfEmpty(new Item())) { item.Name = "x"; } } // PG1002
    public static void ElementsShuffle(AccountProxy a) { foreach (Item item in a.Items.Shuffle()) { item.Name = "x"; } } // PG1002
    public static void ElementsFindAll(AccountProxy a) { foreach (Item item in a.Items.FindAll(static i => i.IsDone)) { item.Name = "x"; } } // PG1002
    public static void ElementsGetRange(AccountProxy a) { foreach (Item item in a.Items.GetRange(0, 1)) { item.Name = "x"; } } // PG1002
    public static void ElementsSlice(AccountProxy a) { foreach (Item item in a.Items.Slice(0, 1)) { item.Name = "x"; } } // PG1002
    public static void ElementsAsEnumerable(AccountProxy a) { foreach (Item item in a.Items.AsEnumerable()) { item.Name = "x"; } } // PG1002
    public static void ElementsOfArray(BoxProxy<Item[]> b) { foreach (Item item in Array.FindAll(b.Value, static i => i.IsDone)) { item.Name = "x"; } } // PG1002
    public static void ElementsForEach(AccountProxy a) { a.Items.ForEach(static i => i.Name = "x"); } // PG1002
    public static void ElementsForEachOfArray(BoxProxy<Item[]> b) { Array.ForEach(b.Value, static i => i.Name = "x"); } // PG1002
    public static void ElementsLive(AccountProxy a) { foreach (Item item in a.Stock.Where(static i => i.IsDone)) { item.Name = "x"; } } // PG1002
    public static void ElementsLiveFirst(AccountProxy a) { Item item = a.Stock.Last(static i => i.IsDone); item.Name = "x"; } // PG1002

    // What gives the same.
    public static void SameSlice(BoxProxy<int[]> b) { Span<int> part = b.Value.AsSpan().Slice(1); part.Fill(1); } // PG1002
    public static void SameSpan(BoxProxy<int[]> b) { b.Value.AsSpan().Clear(); } // PG1001
    public static void SameSpanSlice(BoxProxy<int[]> b) { b.Value.AsSpan().Slice(1).Fill(1); } // PG1001
    public static void SameMemory(BoxProxy<int[]> b) { b.Value.AsMemory().Slice(1).Span.Clear(); } // missed PG1001: a span of memory
    public static void SameMarshal(AccountProxy a) { System.Runtime.InteropServices.CollectionsMarshal.AsSpan(a.Tags).Clear(); } // PG1001
    public static void SameView(BoxProxy<SortedSet<int>> b) { b.Value.GetViewBetween(1, 5).Clear(); } // PG1001
    public static void SameNullable(BoxProxy<Item> b) { b.Value.Name = "x"; } // PG1001
    public static void SameTask(AccountProxy a) { a.GetTagsAsync().AsTask().Result.Add("x"); } // PG1001

    // What changes it.
    public static void ChangeSetCount(AccountProxy a) { System.Runtime.InteropServices.CollectionsMarshal.SetCount(a.Tags, 1); } // PG1001
    public static void ChangeTryAdd(BoxProxy<IDictionary<string, int>> b) { CollectionExtensions.TryAdd(b.Value, "x", 1); } // PG1001
    public static void ChangeRemove(BoxProxy<IDictionary<string, int>> b) { b.Value.Remove("x", out _); } // PG1001
    public static void ChangeAddRange(AccountProxy a) { a.Tags.AddRange("x".AsSpan().ToArray().Select(static c => c.ToString()).ToArray().AsSpan()); } // PG1001
    public static void ChangeInsertRange(AccountProxy a) { a.Tags.InsertRange(0, new[] { "x" }.AsSpan()); } // PG1001
    public static void ChangeSetValue(BoxProxy<Item[]> b) { b.Value.SetValue(new Item(), 0); } // PG1001
    public static void ChangeInitialize(BoxProxy<int[]> b) { b.Value.Initialize(); } // PG1001
    public static void ChangeBlockCopy(BoxProxy<int[]> b, int[] from) { Buffer.BlockCopy(from, 0, b.Value, 0, 4); } // PG1001
    public static void UseBlockCopy(BoxProxy<int[]> b, int[] to) { int[] v = b.Value; v[0] = 1; Buffer.BlockCopy(v, 0, to, 0, 4); }
    public static void ChangeSort(BoxProxy<int[]> b) { Array.Sort(b.Value); } // PG1001
    public static void ChangeSortKeys(BoxProxy<int[]> b, int[] items) { Array.Sort(b.Value, items); } // PG1001
    public static void ChangeSortItems(BoxProxy<int[]> b, int[] keys) { Array.Sort(keys, b.Value); } // PG1001
    public static void ChangeReverse(BoxProxy<int[]> b) { Array.Reverse(b.Value); } // PG1001
    public static void ChangeFill(BoxProxy<int[]> b) { Array.Fill(b.Value, 1); } // PG1001
    public static void ChangeClear(BoxProxy<int[]> b) { Array.Clear(b.Value); } // PG1001
    public static void ChangeCopy(BoxProxy<int[]> b, int[] from) { Array.Copy(from, b.Value, 1); } // PG1001
    public static void ChangeConstrainedCopy(BoxProxy<int[]> b, int[] from) { Array.ConstrainedCopy(from, 0, b.Value, 0, 1); } // PG1001
    public static void ChangeSpanSort(BoxProxy<int[]> b) { b.Value.AsSpan().Sort(); } // PG1001
    public static void ChangeSpanReverse(BoxProxy<int[]> b) { b.Value.AsSpan().Reverse(); } // PG1001
    public static void ChangeSpanReplace(BoxProxy<int[]> b) { b.Value.AsSpan().Replace(1, 2); } // PG1001
    public static void ChangeSpanCopyTo(BoxProxy<int[]> b, int[] from) { from.CopyTo(b.Value.AsSpan()); } // PG1001
    public static void ChangeShuffle(BoxProxy<int[]> b) { Random.Shared.Shuffle(b.Value); } // PG1001
    public static void ChangeNextBytes(BoxProxy<byte[]> b) { Random.Shared.NextBytes(b.Value); } // PG1001

    // What uses it after a change: somebody has it.
    public static string[] UseToArray(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.ToArray(); }
    public static List<string> UseToList(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.ToList(); }
    public static List<int> UseConvertAll(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.ConvertAll(static t => t.Length); }
    public static bool UseTrueForAll(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.TrueForAll(static t => t.Length > 0); }
    public static bool UseExists(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.Exists(static t => t.Length > 0); }
    public static IReadOnlyList<string> UseAsReadOnly(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.AsReadOnly(); }
    public static IEnumerator<string> UseGetEnumerator(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.GetEnumerator(); }
    public static IEnumerable<int> UseSelect(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.Select(static t => t.Length); }
    public static string UseJoin(AccountProxy a) { var v = a.Tags; v.Add("x"); return string.Join(",", v); }
    public static string UseJson(AccountProxy a) { var v = a.Tags; v.Add("x"); return System.Text.Json.JsonSerializer.Serialize(v); }
    public static string UseConcat(AccountProxy a) { var v = a.Tags; v.Add("x"); return string.Concat(v); }
    public static List<string> UseNew(AccountProxy a) { var v = a.Tags; v.Add("x"); return new List<string>(v); }
    public static object UseNewWrapper(AccountProxy a) { var v = a.Tags; v.Add("x"); return new System.Collections.ObjectModel.ReadOnlyCollection<string>(v); }
    public static object UseNewCollection(AccountProxy a) { var v = a.Tags; v.Add("x"); return new System.Collections.ObjectModel.Collection<string>(v); }
    public static ImmutableArray<string> UseGetViewed(AccountProxy a) { var v = a.Tags; v.Add("x"); return v.ToImmutableArray(); }
    public static int UseHash(AccountProxy a) { var v = a.Tags; v.Add("x"); return HashCode.Combine(v); }
    public static object UseNewReadOnlyDictionary(AccountProxy a) { var v = a.Places; v.Clear(); return new System.Collections.ObjectModel.ReadOnlyDictionary<string, Address>(v); }
    public static object UseNewReadOnlySet(AccountProxy a) { var v = a.Roles; v.Clear(); return new System.Collections.ObjectModel.ReadOnlySet<string>(v); }
    public static int[] UseClone(BoxProxy<int[]> b) { var v = b.Value; v[0] = 1; return (int[])v.Clone(); }
    public static System.Collections.IEnumerator UseArrayEnumerator(BoxProxy<int[]> b) { var v = b.Value; v[0] = 1; return v.GetEnumerator(); }
    public static IReadOnlyList<int> UseArrayReadOnly(BoxProxy<int[]> b) { var v = b.Value; v[0] = 1; return Array.AsReadOnly(v); }
    public static int[] UseArrayConvert(BoxProxy<int[]> b) { var v = b.Value; v[0] = 1; return Array.ConvertAll(v, static n => n + 1); }
    public static int[] UseSpanToArray(BoxProxy<int[]> b) { var v = b.Value; v[0] = 1; return v.AsSpan().ToArray(); }
    public static int[] UseMemoryToArray(BoxProxy<int[]> b) { var v = b.Value; v[0] = 1; return v.AsMemory().ToArray(); }
    public static string UseBase64(BoxProxy<byte[]> b) { var v = b.Value; v[0] = 1; return Convert.ToBase64String(v); }
    public static int UseBits(BoxProxy<byte[]> b) { var v = b.Value; v[0] = 1; return BitConverter.ToInt32(v, 0); }
    public static void UseCopyTo(AccountProxy a, string[] to) { var v = a.Tags; v.Add("x"); v.CopyTo(to); }
    public static void UseCopyToSpan(AccountProxy a, string[] to) { var v = a.Tags; v.Add("x"); CollectionExtensions.CopyTo(v, to.AsSpan()); }
    public static void UseArrayCopyTo(BoxProxy<int[]> b, int[] to) { var v = b.Value; v[0] = 1; v.CopyTo(to, 0); }
    public static void UseArrayCopy(BoxProxy<int[]> b, int[] to) { var v = b.Value; v[0] = 1; Array.Copy(v, to, 1); }
    public static void UseArrayConstrainedCopy(BoxProxy<int[]> b, int[] to) { var v = b.Value; v[0] = 1; Array.ConstrainedCopy(v, 0, to, 0, 1); }
    public static void UseSpanCopyTo(BoxProxy<int[]> b, int[] to) { var v = b.Value; v[0] = 1; v.AsSpan().CopyTo(to); }
    public static void UsePrinted(AccountProxy a) { var v = a.Tags; v.Add("x"); Console.WriteLine(v); }
    public static void UseDebug(AccountProxy a) { var v = a.Tags; v.Add("x"); System.Diagnostics.Debug.WriteLine(v); }
    public static void UseTrace(AccountProxy a) { var v = a.Tags; v.Add("x"); System.Diagnostics.Trace.WriteLine(v); }
    public static void UseFile(AccountProxy a) { var v = a.Tags; v.Add("x"); File.WriteAllLines("x", v); }
    public static void UseWriter(AccountProxy a, TextWriter writer) { var v = a.Tags; v.Add("x"); writer.WriteLine(v); }
    public static void UseStream(BoxProxy<byte[]> b, Stream stream) { var v = b.Value; v[0] = 1; stream.Write(v, 0, 1); }
    public static void UseBuilder(AccountProxy a, System.Text.StringBuilder text) { var v = a.Tags; v.Add("x"); text.AppendJoin(",", v); }
    public static void UseAddRange(AccountProxy a, List<string> all) { var v = a.Tags; v.Add("x"); all.AddRange(v); }
    public static void UseUnion(AccountProxy a, HashSet<string> all) { var v = a.Roles; v.Add("x"); all.UnionWith(v); }
    public static void UseSequence(AccountProxy a, List<string> other) { var v = a.Tags; v.Add("x"); Console.WriteLine(other.SequenceEqual(v)); }

    // What only looks at it after a change: it is lost all the same.
    public static void ReadAny(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.Any());
    }

    public static void ReadCount(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.Count());
    }

    public static void ReadLongCount(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.LongCount());
    }

    public static void ReadContains(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.Contains("x", StringComparer.Ordinal));
    }

    public static void ReadNonEnumerated(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.TryGetNonEnumeratedCount(out int n));
    }

    public static void ReadIndexOf(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.IndexOf("x"));
    }

    public static void ReadBinarySearch(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.BinarySearch("x"));
    }

    public static void ReadFindIndex(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.FindIndex(static t => t == "x"));
    }

    public static void ReadText(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.ToString());
    }

    public static void ReadHash(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.GetHashCode());
    }

    public static void ReadType(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.GetType());
    }

    public static void ReadSame(AccountProxy a)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(v.Equals(null));
    }

    public static void ReadArrayIndexOf(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(Array.IndexOf(v, 1));
    }

    public static void ReadArrayLastIndexOf(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(Array.LastIndexOf(v, 1));
    }

    public static void ReadArrayBinarySearch(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(Array.BinarySearch(v, 1));
    }

    public static void ReadArrayFindIndex(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(Array.FindIndex(v, static n => n == 1));
    }

    public static void ReadArrayFindLastIndex(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(Array.FindLastIndex(v, static n => n == 1));
    }

    public static void ReadArrayLength(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(v.GetLength(0));
    }

    public static void ReadArraySpanIndexOf(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(v.AsSpan().IndexOf(1));
    }

    public static void ReadArraySpanLastIndexOf(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(v.AsSpan().LastIndexOf(1));
    }

    public static void ReadArraySpanContains(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(v.AsSpan().Contains(1));
    }

    public static void ReadArraySpanStartsWith(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(v.AsSpan().StartsWith(new[] { 1 }));
    }

    public static void ReadArraySpanEndsWith(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(v.AsSpan().EndsWith(new[] { 1 }));
    }

    public static void ReadArraySpanBinarySearch(BoxProxy<int[]> b)
    {
        var v = b.Value;
        v[0] = 1; // PG1002
        Console.WriteLine(v.AsSpan().BinarySearch(1));
    }

    public static void ReadContainedIn(AccountProxy a, HashSet<List<string>> all)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(all.Contains(v));
    }

    public static void ReadKeyIn(AccountProxy a, Dictionary<List<string>, int> all)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(all.ContainsKey(v));
    }

    public static void ReadValueIn(AccountProxy a, Dictionary<int, List<string>> all)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(all.ContainsValue(v));
    }

    public static void ReadIndexIn(AccountProxy a, List<List<string>> all)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(all.IndexOf(v));
    }

    public static void ReadEqualTo(AccountProxy a, string text)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(text.Equals(v));
    }

    public static void ReadComparedTo(AccountProxy a, string text)
    {
        var v = a.Tags;
        v.Add("x"); // PG1002
        Console.WriteLine(((IComparable)text).CompareTo(v));
    }

    // Used before the change: what was done with it did not see the change. What wraps it, sees it.
    public static void BeforeBlockCopy(BoxProxy<int[]> b, int[] to) { var v = b.Value; Buffer.BlockCopy(v, 0, to, 0, 4); v[0] = 1; } // PG1002
    public static string[] BeforeToArray(AccountProxy a) { var v = a.Tags; var used = v.ToArray(); v.Add("x"); return used; } // PG1002
    public static List<string> BeforeToList(AccountProxy a) { var v = a.Tags; var used = v.ToList(); v.Add("x"); return used; } // PG1002
    public static List<int> BeforeConvertAll(AccountProxy a) { var v = a.Tags; var used = v.ConvertAll(static t => t.Length); v.Add("x"); return used; } // PG1002
    public static bool BeforeTrueForAll(AccountProxy a) { var v = a.Tags; var used = v.TrueForAll(static t => t.Length > 0); v.Add("x"); return used; } // PG1002
    public static bool BeforeExists(AccountProxy a) { var v = a.Tags; var used = v.Exists(static t => t.Length > 0); v.Add("x"); return used; } // PG1002
    public static IReadOnlyList<string> BeforeAsReadOnly(AccountProxy a) { var v = a.Tags; var used = v.AsReadOnly(); v.Add("x"); return used; }
    public static IEnumerator<string> BeforeGetEnumerator(AccountProxy a) { var v = a.Tags; var used = v.GetEnumerator(); v.Add("x"); return used; } // PG1002
    public static IEnumerable<int> BeforeSelect(AccountProxy a) { var v = a.Tags; var used = v.Select(static t => t.Length); v.Add("x"); return used; }
    public static string BeforeJoin(AccountProxy a) { var v = a.Tags; var used = string.Join(",", v); v.Add("x"); return used; } // PG1002
    public static string BeforeJson(AccountProxy a) { var v = a.Tags; var used = System.Text.Json.JsonSerializer.Serialize(v); v.Add("x"); return used; } // PG1002
    public static string BeforeConcat(AccountProxy a) { var v = a.Tags; var used = string.Concat(v); v.Add("x"); return used; } // PG1002
    public static List<string> BeforeNew(AccountProxy a) { var v = a.Tags; var used = new List<string>(v); v.Add("x"); return used; } // PG1002
    public static object BeforeNewWrapper(AccountProxy a) { var v = a.Tags; var used = new System.Collections.ObjectModel.ReadOnlyCollection<string>(v); v.Add("x"); return used; }
    public static object BeforeNewCollection(AccountProxy a) { var v = a.Tags; var used = new System.Collections.ObjectModel.Collection<string>(v); v.Add("x"); return used; }
    public static ImmutableArray<string> BeforeGetViewed(AccountProxy a) { var v = a.Tags; var used = v.ToImmutableArray(); v.Add("x"); return used; } // missed PG1002: an immutable copy
    public static int BeforeHash(AccountProxy a) { var v = a.Tags; var used = HashCode.Combine(v); v.Add("x"); return used; } // PG1002
    public static object BeforeNewReadOnlyDictionary(AccountProxy a) { var v = a.Places; var used = new System.Collections.ObjectModel.ReadOnlyDictionary<string, Address>(v); v.Clear(); return used; }
    public static object BeforeNewReadOnlySet(AccountProxy a) { var v = a.Roles; var used = new System.Collections.ObjectModel.ReadOnlySet<string>(v); v.Clear(); return used; }
    public static int[] BeforeClone(BoxProxy<int[]> b) { var v = b.Value; var used = (int[])v.Clone(); v[0] = 1; return used; } // PG1002
    public static System.Collections.IEnumerator BeforeArrayEnumerator(BoxProxy<int[]> b) { var v = b.Value; var used = v.GetEnumerator(); v[0] = 1; return used; } // PG1002
    public static IReadOnlyList<int> BeforeArrayReadOnly(BoxProxy<int[]> b) { var v = b.Value; var used = Array.AsReadOnly(v); v[0] = 1; return used; }
    public static int[] BeforeArrayConvert(BoxProxy<int[]> b) { var v = b.Value; var used = Array.ConvertAll(v, static n => n + 1); v[0] = 1; return used; } // PG1002
    public static int[] BeforeSpanToArray(BoxProxy<int[]> b) { var v = b.Value; var used = v.AsSpan().ToArray(); v[0] = 1; return used; } // PG1002
    public static int[] BeforeMemoryToArray(BoxProxy<int[]> b) { var v = b.Value; var used = v.AsMemory().ToArray(); v[0] = 1; return used; } // missed PG1002: memory
    public static string BeforeBase64(BoxProxy<byte[]> b) { var v = b.Value; var used = Convert.ToBase64String(v); v[0] = 1; return used; } // PG1002
    public static int BeforeBits(BoxProxy<byte[]> b) { var v = b.Value; var used = BitConverter.ToInt32(v, 0); v[0] = 1; return used; } // PG1002
    public static void BeforeCopyTo(AccountProxy a, string[] to) { var v = a.Tags; v.CopyTo(to); v.Add("x"); } // PG1002
    public static void BeforeCopyToSpan(AccountProxy a, string[] to) { var v = a.Tags; CollectionExtensions.CopyTo(v, to.AsSpan()); v.Add("x"); } // PG1002
    public static void BeforeArrayCopyTo(BoxProxy<int[]> b, int[] to) { var v = b.Value; v.CopyTo(to, 0); v[0] = 1; } // PG1002
    public static void BeforeArrayCopy(BoxProxy<int[]> b, int[] to) { var v = b.Value; Array.Copy(v, to, 1); v[0] = 1; } // PG1002
    public static void BeforeArrayConstrainedCopy(BoxProxy<int[]> b, int[] to) { var v = b.Value; Array.ConstrainedCopy(v, 0, to, 0, 1); v[0] = 1; } // PG1002
    public static void BeforeSpanCopyTo(BoxProxy<int[]> b, int[] to) { var v = b.Value; v.AsSpan().CopyTo(to); v[0] = 1; } // PG1002
    public static void BeforePrinted(AccountProxy a) { var v = a.Tags; Console.WriteLine(v); v.Add("x"); } // PG1002
    public static void BeforeDebug(AccountProxy a) { var v = a.Tags; System.Diagnostics.Debug.WriteLine(v); v.Add("x"); } // PG1002
    public static void BeforeTrace(AccountProxy a) { var v = a.Tags; System.Diagnostics.Trace.WriteLine(v); v.Add("x"); } // PG1002
    public static void BeforeFile(AccountProxy a) { var v = a.Tags; File.WriteAllLines("x", v); v.Add("x"); } // PG1002
    public static void BeforeWriter(AccountProxy a, TextWriter writer) { var v = a.Tags; writer.WriteLine(v); v.Add("x"); } // PG1002
    public static void BeforeStream(BoxProxy<byte[]> b, Stream stream) { var v = b.Value; stream.Write(v, 0, 1); v[0] = 1; } // PG1002
    public static void BeforeBuilder(AccountProxy a, System.Text.StringBuilder text) { var v = a.Tags; text.AppendJoin(",", v); v.Add("x"); } // PG1002
    public static void BeforeAddRange(AccountProxy a, List<string> all) { var v = a.Tags; all.AddRange(v); v.Add("x"); } // PG1002
    public static void BeforeUnion(AccountProxy a, HashSet<string> all) { var v = a.Roles; all.UnionWith(v); v.Add("x"); } // PG1002
    public static void BeforeSequence(AccountProxy a, List<string> other) { var v = a.Tags; Console.WriteLine(other.SequenceEqual(v)); v.Add("x"); } // PG1002

    public static void SameOfOptional(StoreProxy s) { s.Pair.GetValueOrDefault().Numbers.Add(1); } // PG1001
    public static void SameOfOptionalValue(StoreProxy s) { s.Pair!.Value.Numbers.Add(1); } // PG1001
    public static bool ReadOfOptional(StoreProxy s) => s.Pair.HasValue;

    // One of others.
    public static void AsItemOfOthers(AccountProxy a, List<string>[] all) { var v = a.Tags; v.Add("x"); Array.Fill(all, v); }
    public static void AsValueOfOthers(AccountProxy a, IDictionary<string, List<string>> all) { var v = a.Tags; v.Add("x"); all.TryAdd("x", v); }
    public static void AsValueOfOthersBefore(AccountProxy a, IDictionary<string, List<string>> all) { var v = a.Tags; all.TryAdd("x", v); v.Add("x"); }
    public static void AsItemOfList(AccountProxy a, List<List<string>> all) { var v = a.Tags; all.Add(v); v.Add("x"); }
    public static void AsItemOfArray(AccountProxy a, List<string>[] all) { var v = a.Tags; all[0] = v; v.Add("x"); }
    public static void AsSecond(AccountProxy a, List<string> other) { var v = a.Tags; var both = other.Concat(v); v.Add("x"); Console.WriteLine(both); }
    public static List<int> SelectedToList(AccountProxy a) { var v = a.Tags; var used = v.Select(static t => t.Length).ToList(); v.Add("x"); return used; } // PG1002
    public static List<int> SelectedWhereToList(AccountProxy a) { var v = a.Tags; var used = v.Select(static t => t.Length).Where(static n => n > 1).Append(5).ToList(); v.Add("x"); return used; } // PG1002
    public static string SelectedJoined(AccountProxy a) { var v = a.Tags; var used = string.Join(",", v.Select(static t => t.Length)); v.Add("x"); return used; } // PG1002
    public static void SelectedEach(AccountProxy a) { var v = a.Tags; foreach (int n in v.Select(static t => t.Length)) { Console.WriteLine(n); } v.Add("x"); } // PG1002
    public static void SelectedAndGiven(AccountProxy a, Action<IEnumerable<int>> take) { var v = a.Tags; take(v.Select(static t => t.Length)); v.Add("x"); }
    public static void TakenOverAndKept(AccountProxy a, List<IEnumerable<string>> all) { var v = a.Tags; all.Add(v); v.Add("x"); }
    public static void SelectedAndKept(AccountProxy a, List<IEnumerable<int>> all) { var v = a.Tags; all.Add(v.Select(static t => t.Length)); v.Add("x"); }
    public static IEnumerable<int> SelectedAsItem(AccountProxy a, OwnBag bag) { var v = a.Tags; var used = OwnBag.Of(v.Select(static t => t.Length)); v.Add("x"); return used; }
    public static bool SameAs(AccountProxy a, List<string> other) { var v = a.Tags; bool isSame = other.SequenceEqual(v); v.Add("x"); return isSame; } // PG1002
    public static int Summed(AccountProxy a) { var v = a.Marks; int sum = v.Sum(); v.Add(1); return sum; } // PG1002
    public static double Averaged(AccountProxy a) { var v = a.Marks; double average = v.Average(); v.Add(1); return average; } // PG1002
    public static int Aggregated(AccountProxy a) { var v = a.Marks; int sum = v.Aggregate(static (x, y) => x + y); v.Add(1); return sum; } // PG1002
    public static bool Alled(AccountProxy a) { var v = a.Marks; bool are = v.All(static n => n > 0); v.Add(1); return are; } // PG1002
    public static object Looked(AccountProxy a) { var v = a.Tags; var by = v.ToLookup(static t => t.Length); v.Add("x"); return by; } // PG1002
    public static object Mapped(AccountProxy a) { var v = a.Tags; var by = v.ToDictionary(static t => t.Length); v.Add("x"); return by; } // PG1002
    public static object Hashed(AccountProxy a) { var v = a.Tags; var by = v.ToHashSet(); v.Add("x"); return by; } // PG1002
    public static object Listed(AccountProxy a) { var v = a.Marks; var by = v.ToList(); v.Add(1); return by; } // PG1002
    public static object Arrayed(AccountProxy a) { var v = a.Marks; var by = v.ToArray(); v.Add(1); return by; } // PG1002
    public static void OwnShuffle(BoxProxy<int[]> b, OwnRandom random) { int[] v = b.Value; random.Shuffle(v); }
    public static void OwnContains(AccountProxy a, OwnBag bag) { var v = a.Tags; v.Add("x"); bag.Contains(v); }
    public static void OwnImmutable(BoxProxy<ImmutableList<Item>> b) { var v = b.Value; v.Add(new Item()); }
    public static void OwnImmutableElement(BoxProxy<ImmutableList<Item>> b) { b.Value.First().Name = "x"; } // PG1001
    public static int ShuffledAndRead(BoxProxy<int[]> b) { int[] v = b.Value; Random.Shared.Shuffle(v); return v[0]; }
    public static int SortedAndRead(BoxProxy<int[]> b) { int[] v = b.Value; Array.Sort(v); return v[0]; }
    public static int FilledAndRead(BoxProxy<byte[]> b) { byte[] v = b.Value; Random.Shared.NextBytes(v); return v.Length; } // PG1002
    public static async Task Continued(AccountProxy a) { await a.GetTagsAsync().AsTask().ContinueWith(static task => task.Result.Add("x")); }
    public static async Task Waited(AccountProxy a, CancellationToken token) { (await a.GetTagsAsync().AsTask().WaitAsync(token)).Add("x"); } // PG1001
    public static async Task Preserved(AccountProxy a) { (await a.GetTagsAsync().Preserve()).Add("x"); } // PG1001
    public static async Task Configured(AccountProxy a) { (await a.GetTagsAsync().ConfigureAwait(false)).Add("x"); } // PG1001
    public static void Awaiter(AccountProxy a) { a.GetTagsAsync().GetAwaiter().GetResult().Add("x"); } // PG1001
}

public class OwnRandom
{
    public virtual void Shuffle(int[] items) => Console.WriteLine(items);
}

public abstract class OwnBag
{
    public abstract bool Contains(List<string> items);

    public static IEnumerable<int> Of(IEnumerable<int> items) => items;
}


[Shared]
public class Store
{
    public (List<int> Numbers, string Name)? Pair { get; set; }
}
