namespace Cases;

/// <summary>Nothing here changes a copy and loses it.</summary>
public static class Clean
{
    public static void LiveList(AccountProxy account)
    {
        account.History.Add("x");
        account.History[0] = "y";
        account.History.Sort();
        account.History.Clear();
        account.History.RemoveAt(0);
    }

    public static void LiveDictionary(AccountProxy account)
    {
        account.Visits["a"] = 1;
        account.Visits.Add("b", 2);
        account.Visits.Remove("a");
        account.Visits.Increment("a");
    }

    public static void LiveSet(AccountProxy account) => account.Groupings.Add("x");

    public static void LiveQueue(AccountProxy account) => account.Pending.Enqueue(1);

    public static void LiveThroughConditional(AccountProxy? account) => account?.History.Add("x");

    public static async Task LiveAsync(AccountProxy account) => (await account.GetHistoryAsync()).Add("x");

    public static void ChildProxy(AccountProxy account)
    {
        account.Partner!.Count = 3;
        account.Partner.History.Add("x");
        account.Counter.Value = 3;
    }

    public static void ProxyInDictionary(SharedDictionary<string, SharedList<int>> pages) => pages["a"].Add(1);

    public static void ProxyInDictionaryOfProxies(SharedDictionary<string, AccountProxy> accounts) => accounts["a"].Count = 3;

    public static void ProxyInPlainList(AccountProxy account, List<AccountProxy> all) => all.Add(account);

    public static void ProxyInList(SharedList<SharedList<int>> rows) => rows[0][1] = 3;

    public static void BuiltIn(SharedDictionary<string, int> visits, SharedList<int> list, SharedArray<int> array, SharedValue<int> value)
    {
        visits["a"] = 1;
        list.Add(1);
        list[0] = 1;
        array[0] = 1;
        value.Value = 3;
    }

    public static void PutsIn(SharedDictionary<string, List<int>> pages)
    {
        pages["a"] = [1];
        pages.Add("b", [2]);
        pages.TryAdd("c", [3]);
    }

    public static void Setters(AccountProxy account)
    {
        account.Tags = [];
        account.Home = new Address { Street = "x", Lines = { "a" } };
        account.Scores = [1, 2];
        account.Place = new Point { X = 1 };
        account["a"] = 3;
        account[3] = [1];
        account.Aliases ??= [];
    }

    public static void Methods(AccountProxy account)
    {
        account.AddTag("x");
        account.RemoveTag("x");
        account.MoveTo(new Address());
    }

    public static void Reads(AccountProxy account)
    {
        Console.WriteLine(account.Tags.Count);
        Console.WriteLine(account.Tags[0]);
        Console.WriteLine(account.Home.Street);
        Console.WriteLine(account.Home.Describe());
        Console.WriteLine(account.Settings.Get("a"));
        Console.WriteLine(account.Settings.Changes());
        Console.WriteLine(account.Limits.ContainsKey("a"));
        Console.WriteLine(account.Limits.TryGetValue("a", out decimal limit) ? limit : 0);
        Console.WriteLine(account.Tags.IndexOf("x"));
        Console.WriteLine(string.Join(",", account.Tags));
        Console.WriteLine(account.Scores.Length + account.Scores.Sum());
        Console.WriteLine(account.Items.Count(item => item.IsDone));
    }

    public static void Enumerates(AccountProxy account)
    {
        foreach (string tag in account.Tags)
        {
            Console.WriteLine(tag);
        }

        foreach (Item item in account.Items)
        {
            Console.WriteLine(item.Name);
        }
    }

    public static void Immutable(AccountProxy account)
    {
        account.Frozen.Add("x");
        account.Frozen = account.Frozen.Add("x");
        account.FrozenMap = account.FrozenMap.SetItem("a", 1);
    }

    public static void ExplicitCopies(AccountProxy account, SharedDictionary<string, int> visits, SharedList<Item> items)
    {
        account.Tags.ToList().Add("x");
        account.Tags.ToArray()[0] = "x";
        new List<string>(account.Tags).Add("x");
        new HashSet<string>(account.Roles).Add("x");
        visits.ToDictionary()["a"] = 3;
        items.ToList().Clear();
        items.ToArray()[0] = new Item();
        account.History.ToList().Add("x");
    }

    public static void QueriesMakeNew(AccountProxy account)
    {
        account.Tags.Where(tag => tag.Length > 1).ToList().Add("x");
        account.Tags.Select(tag => tag + "!").ToList().Sort();
        account.Scores.Select(score => score + 1).ToArray()[0] = 3;
        account.Tags.Append("x").Count();
        account.Scores.Reverse().First();
    }

    public static Person With(AccountProxy account) => account.Person with { Nick = "x", Age = 3 };

    public static void WithWrittenBack(AccountProxy account) => account.Person = account.Person with { Nick = "x" };

    public static Address NewFromOld(AccountProxy account) => account.Home.With("x");

    public static void Snapshot(AccountProxy account)
    {
        Account copy = account.Snapshot();
        copy.Tags.Add("x");
        account.Snapshot().Tags.Add("x");
        account.Snapshot().Home.Street = "x";
    }

    public static void Update(AccountProxy account)
    {
        account.Update(static a => a.Tags.Add("x"));
        account.Update(static a => a.Limits["day"] = 1m);
        account.Update(static a => { a.Home.Street = "x"; });
        account.Update(static (a, name) => a.Home.Street = name, "x");
    }

    public static void UpdateCollection(SharedDictionary<string, List<int>> pages, SharedList<Item> items)
    {
        pages.Update(static p => p["a"].Add(1));
        items.Update(static list => list[0].IsDone = true);
    }

    public static void Transaction(SharedManager manager, AccountProxy account, AccountProxy other) =>
        manager.Transaction(account, other, static (a, b) =>
        {
            a.Tags.Add("x");
            b.Limits["day"] = 1;
        });

    public static void PlainInstance(Account account)
    {
        account.Tags.Add("x");
        account.Limits["day"] = 1;
        account.Home.Street = "x";
        account.Partner!.Tags.Add("x");
    }

    public static void PlainCollections(List<string> tags, Dictionary<string, List<int>> groups, Address address)
    {
        tags.Add("x");
        groups["a"].Add(1);
        address.Street = "x";
    }

    public static void Taken(SharedQueue<Item> queue, SharedStack<Item> stack, SharedDictionary<string, Item> items, SharedList<Item> list)
    {
        queue.Dequeue().IsDone = true;
        stack.Pop().IsDone = true;
        if (items.TryRemove("a", out Item? item))
        {
            item.IsDone = true;
        }

        if (list.TryTakeFirst(out Item? first))
        {
            first.IsDone = true;
        }
    }

    public static void TupleOfScalars(AccountProxy account) => Console.WriteLine(account.Pair.Name);

    public static void ArgumentIsCopy(AccountProxy account, AccountProxy other)
    {
        other.Tags = account.Tags;
        other.AddTags(account.Tags);
        other.MoveTo(account.Home);
    }

    public static void HelperReads(AccountProxy account) => Show(account.Tags);

    public static void HelperKeeps(AccountProxy account, Store store) => store.Keep(account.Tags);

    public static void HelperUnknown(AccountProxy account, Action<List<string>> change) => change(account.Tags);

    public static void HelperVirtual(AccountProxy account, Store store) => store.Take(account.Tags);

    public static List<string> HelperReturns(AccountProxy account) => Added(account.Tags, "x");

    public static void MethodKeepsItself(AccountProxy account, List<Address> all) => account.Home.Register(all);

    public static Address MethodReturnsItself(AccountProxy account) => account.Home.Named("x");

    public static void MethodReturnsItselfAndIsWrittenBack(AccountProxy account) => account.Home = account.Home.Named("x");

    public static void EitherOwn(AccountProxy account, List<string> own, bool isOwn) => (isOwn ? own : account.Tags).Add("x");

    public static void MaybeOwn(AccountProxy account, List<string>? own) => (own ?? account.Tags).Add("x");

    public static void SwitchOwn(AccountProxy account, List<string> own, int which) =>
        (which switch { 0 => own, 1 => account.Tags, _ => [] }).Add("x");

    public static void Keys(AccountProxy account, Dictionary<string, int> own) => own[account.Tags[0]] = account.Tags.Count;

    public static void ValueOfPlain(AccountProxy account, Address own)
    {
        own.Lines = account.Tags;
        own.Street = account.Home.Street;
        own.Number += account.Home.Number;
        own.Lines.AddRange(account.Tags);
    }

    public static void Dynamic(AccountProxy account)
    {
        dynamic home = account.Home;
        home.Street = "x";
    }

    public static void NameOf(AccountProxy account) => Console.WriteLine(nameof(account.Tags.Add));

    public static void Discards(AccountProxy account) => _ = account.Tags;

    public static void Equality(AccountProxy account, AccountProxy other) => Console.WriteLine(account.Home == other.Home);

    public static void Expression(AccountProxy account) => Console.WriteLine($"{account.Home} {account.Tags.Count}");

    public static void LookalikeProxy(TagsProxy lookalike)
    {
        lookalike.Tags.Add("x");
        lookalike.Limits["a"] = 3;
    }

    public static void LocalMethodsOfSameName(AccountProxy account, Bag bag)
    {
        bag.Add(account.Tags[0]);
        bag.Clear();
    }

    private static void Show(List<string> tags) => Console.WriteLine(string.Join(", ", tags));

    private static List<string> Added(List<string> tags, string tag)
    {
        tags.Add(tag);
        return tags;
    }
}

/// <summary>A class of the user's whose name ends like a proxy's.</summary>
public sealed class TagsProxy
{
    public List<string> Tags { get; } = [];

    public Dictionary<string, int> Limits { get; } = [];
}

public sealed class Bag
{
    public void Add(string value) => Console.WriteLine(value);

    public void Clear() => Console.WriteLine();
}

public class Store
{
    private List<string>? _tags;

    public void Keep(List<string> tags)
    {
        tags.Add("x");
        _tags = tags;
    }

    public virtual void Take(List<string> tags) => tags.Add("x");

    public int Count => _tags?.Count ?? 0;
}
