namespace Cases;

/// <summary>Elements of the library's collections: the trap of collections in collections.</summary>
public static class BuiltIns
{
    public static void DictionaryOfLists(SharedDictionary<string, List<int>> pages) => pages["a"].Add(1); // PG1001

    public static void DictionaryOfListsSet(SharedDictionary<string, List<int>> pages) => pages["a"][0] = 1; // PG1001

    public static void DictionaryOfListsPlus(SharedDictionary<string, List<int>> pages) => pages["a"][0] += 1; // PG1001

    public static void DictionaryOfDictionaries(SharedDictionary<string, Dictionary<string, int>> pages) => pages["a"]["b"] = 1; // PG1001

    public static void DictionaryOfSets(SharedDictionary<string, HashSet<int>> pages) => pages["a"].Add(1); // PG1001

    public static void DictionaryOfArrays(SharedDictionary<string, int[]> pages) => pages["a"][0]++; // PG1001

    public static void DictionaryOfObjects(SharedDictionary<string, Address> places) => places["a"].Street = "x"; // PG1001

    public static void DictionaryOfObjectsMethod(SharedDictionary<string, Address> places) => places["a"].Rename("x"); // PG1001

    public static void DictionaryOfObjectsDeep(SharedDictionary<string, Address> places) => places["a"].Country.Towns.Add("x"); // PG1001

    public static void DictionaryGetOrAdd(SharedDictionary<string, List<int>> pages) => pages.GetOrAdd("a", []).Add(1); // PG1001

    public static void DictionaryGetOrAddFactory(SharedDictionary<string, List<int>> pages) => pages.GetOrAdd("a", _ => []).Add(1); // PG1001

    public static void DictionaryAddOrUpdate(SharedDictionary<string, List<int>> pages) =>
        pages.AddOrUpdate("a", [], (_, current) => current).Add(1); // PG1001

    public static void DictionaryFirst(SharedDictionary<string, List<int>> pages) => pages.First().Value.Add(1); // PG1001

    public static void DictionaryValues(SharedDictionary<string, List<int>> pages) => pages.Values.First().Add(1); // PG1001

    public static async Task DictionaryAsync(SharedDictionary<string, List<int>> pages) => (await pages.GetItemAsync("a")).Add(1); // PG1001

    public static async Task DictionaryTryGetAsync(SharedDictionary<string, List<int>> pages) =>
        (await pages.TryGetValueAsync("a")).Value.Add(1); // PG1001

    public static void ListOfLists(SharedList<List<int>> rows) => rows[0].Add(1); // PG1001

    public static void ListOfArrays(SharedList<int[]> rows) => rows[0][0] = 1; // PG1001

    public static void ListOfObjects(SharedList<Item> items) => items[0].IsDone = true; // PG1001

    public static void ListOfObjectsMethod(SharedList<Item> items) => items[0].Finish(); // PG1001

    public static void ListFromEnd(SharedList<Item> items) => items[^1].IsDone = true; // PG1001

    public static void ListFirst(SharedList<Item> items) => items.First(item => item.Id == 1).IsDone = true; // PG1001

    public static void ListFirstOrDefault(SharedList<Item> items) => items.FirstOrDefault(item => item.Id == 1)!.IsDone = true; // PG1001

    public static void ListWhereFirst(SharedList<Item> items) => items.Where(item => item.Id == 1).First().IsDone = true; // PG1001

    public static async Task ListAsync(SharedList<Item> items) => (await items.GetItemAsync(0)).IsDone = true; // PG1001

    public static void ArrayOfObjects(SharedArray<Item> items) => items[0].IsDone = true; // PG1001

    public static void ArrayOfLists(SharedArray<List<int>> items) => items[0].Clear(); // PG1001

    public static void ValueOfList(SharedValue<List<int>> value) => value.Value.Add(1); // PG1001

    public static void ValueOfObject(SharedValue<Address> value) => value.Value.Street = "x"; // PG1001

    public static void ValueOfDictionary(SharedValue<Dictionary<string, int>> value) => value.Value["a"] = 1; // PG1001

    public static void StackPeek(SharedStack<Item> items) => items.Peek().IsDone = true; // PG1001

    public static void QueuePeek(SharedQueue<Item> items) => items.Peek().IsDone = true; // PG1001

    public static void NamespaceGet(SharedNamespace settings) => settings.Get<List<int>>("a").Add(1); // PG1001

    public static void NamespaceCast(SharedNamespace settings) => ((List<int>)settings["a"]!).Add(1); // PG1001

    public static void LiveListOfObjects(AccountProxy account) => account.Stock[0].IsDone = true; // PG1001

    public static void LiveDictionaryOfLists(AccountProxy account) => account.Series["a"].Add(1); // PG1001

    public static void LiveConditional(AccountProxy? account) => account?.Series["a"].Add(1); // PG1001

    public static void NestedProxy(SharedDictionary<string, SharedDictionary<string, List<int>>> pages) => pages["a"]["b"].Add(1); // PG1001
}
