namespace Cases;

/// <summary>Shapes that are easily taken for something else.</summary>
public static class Robust
{
    private static readonly Dictionary<string, List<int>> Cache = [];

    public static void ObjectInitializer(AccountProxy account) => Console.WriteLine(new Address { Lines = account.Tags }.Lines.Count);

    public static void CollectionInitializer(AccountProxy account) => Console.WriteLine(new List<List<string>> { account.Tags }.Count);

    public static void InitializerOfCopy(AccountProxy account) => account.Home = new Address { Country = { Name = "x" }, Lines = { "a", "b" } };

    public static void ValueOfOwnDictionary(AccountProxy account) => Cache["a"] = account[3];

    public static void TryAddOwn(AccountProxy account) => Cache.TryAdd("a", account[3]);

    public static void OwnGetOrNew(AccountProxy account, string key)
    {
        if (!Cache.TryGetValue(key, out List<int>? row))
        {
            row = account[3];
            Cache[key] = row;
        }

        row.Add(1);
    }

    public static void OwnFirstOrDefault(AccountProxy account, List<Item> own)
    {
        var item = own.FirstOrDefault() ?? account.Items[0];
        item.IsDone = true;
    }

    public static void LoopOverBoth(AccountProxy account, List<Item> own)
    {
        foreach (var item in own.Concat(account.Items))
        {
            item.IsDone = true;
        }
    }

    public static void KeysOfCopy(AccountProxy account, SharedDictionary<string, int> visits)
    {
        foreach (string key in account.Limits.Keys)
        {
            visits[key] = 1;
        }
    }

    public static void ProxiesInCopy(SharedValue<List<AccountProxy>> accounts)
    {
        foreach (var account in accounts.Value)
        {
            account.Count = 3;
        }

        accounts.Value[0].Count = 4;
        accounts.Value[0].History.Add("x");
    }

    public static void CopyOfProxies(SharedValue<List<AccountProxy>> accounts, AccountProxy account) => accounts.Value.Add(account); // PG1001

    public static void TaskOfOther(AccountProxy account, TaskCompletionSource<List<string>> done) => done.SetResult(account.Tags);

    public static async Task WhenAll(AccountProxy account, AccountProxy other)
    {
        var both = await Task.WhenAll(account.LoadTagsAsync(), other.LoadTagsAsync());
        both[0].AddRange(both[1]);
        account.Tags = both[0];
    }

    public static void Delegate(AccountProxy account)
    {
        Func<List<string>> get = () => account.Tags;
        get().Add("x");
    }

    public static void EventOfOwn(AccountProxy account, Publisher publisher) => publisher.Changed += () => Console.WriteLine(account.Tags.Count);

    public static void LinqOver(AccountProxy account)
    {
        var names = account.Items.Select(item => new Item { Name = item.Name }).ToList();
        names[0].IsDone = true;
        names.Add(new Item());
    }

    public static void GroupsToLookup(AccountProxy account)
    {
        var lookup = account.Items.GroupBy(item => item.IsDone).ToDictionary(group => group.Key, group => group.ToList());
        lookup[true].Clear();
    }

    public static void Disposes(AccountProxy account)
    {
        account.Dispose();
        account.History.Dispose();
    }

    public static void Generic<T>(SharedValue<T> value, Action<T> use)
    {
        use(value.Value);
        var current = value.Value;
        Console.WriteLine(current);
    }

    public static void Tuple(AccountProxy account)
    {
        var pair = (account.Tags, account.Count);
        pair.Count++;
        Console.WriteLine(pair.Tags.Count);
    }

    public static void AnonymousType(AccountProxy account) => Console.WriteLine(new { account.Tags, account.Count }.Tags.Count);

    public static void ToStringOfChanged(AccountProxy account) => Console.WriteLine(account.Home.ToString());

    public static IEnumerable<string> Query(AccountProxy account) =>
        from tag in account.Tags where tag.Length > 1 orderby tag select tag;

    public static void Parallel(AccountProxy account) =>
        System.Threading.Tasks.Parallel.ForEach(account.Items, item => Console.WriteLine(item.Name));

    public static void Switch(AccountProxy account)
    {
        switch (account.Tags.Count)
        {
            case 0:
                account.AddTag("x");
                break;
            default:
                Console.WriteLine(account.Tags[0]);
                break;
        }
    }

    public static void ArrayCopiedFrom(AccountProxy account, int[] own)
    {
        Array.Copy(account.Scores, own, 3);
        account.Scores.CopyTo(own, 0);
        account.Scores.AsSpan().CopyTo(own);
        Buffer.BlockCopy(account.Scores, 0, own, 0, 4);
    }

    public static void StringBuilderOfTag(AccountProxy account)
    {
        var text = new System.Text.StringBuilder(account.Owner);
        text.Append(account.Tags[0]);
        Console.WriteLine(text);
    }

    public static void InterfaceOfOwn(IHasTags own) => own.Tags.Add("x");

    public static void ExtensionOfUsers(AccountProxy account) => account.TagsOrOwn().Add("x");

    public static void ExpressionTree(AccountProxy account)
    {
        System.Linq.Expressions.Expression<Func<AccountProxy, int>> count = a => a.Tags.Count;
        Console.WriteLine(count);
    }
}

public interface IHasTags
{
    List<string> Tags { get; }
}

public sealed class Publisher
{
    public event Action? Changed;

    public void Raise() => Changed?.Invoke();
}

public static class AccountExtensions
{
    private static readonly List<string> Own = [];

    public static List<string> TagsOrOwn(this AccountProxy account) => account.Count > 0 ? Own : account.Tags;
}

/// <summary>Inside shared classes: their own members are the object, those of proxies are not.</summary>
[Shared]
public class Bank
{
    private readonly List<AccountProxy> _accounts = [];

    public List<string> Names { get; set; } = [];

    public Address Seat { get; set; } = new();

    public Account? Main { get; set; }

    public void Open(AccountProxy account)
    {
        _accounts.Add(account);
        Names.Add(account.Owner);
        Seat.Street = "x";
        Main!.Tags.Add("x");
        account.Tags.Add("x"); // PG1001
    }

    public void All()
    {
        foreach (var account in _accounts)
        {
            account.Limits["day"] = 3; // PG1001
        }
    }
}
