namespace Cases;

/// <summary>The ways to the copy: through null tests, casts, awaits, methods, members of members, other proxies.</summary>
public static class Receivers
{
    private static readonly AccountProxy? Field = null;

    public static void Conditional(AccountProxy? account) => account?.Tags.Add("x"); // PG1001

    public static void ConditionalOnCopy(AccountProxy account) => account.Aliases?.Add("x"); // PG1001

    public static void ConditionalTwice(AccountProxy? account) => account?.Aliases?.Add("x"); // PG1001

    public static void ConditionalSet(AccountProxy? account)
    {
        if (account?.Tags is not null)
        {
            account.Tags[0] = "x"; // PG1001
        }
    }

    public static void Suppressed(AccountProxy account) => account.Aliases!.Add("x"); // PG1001

    public static void Parenthesized(AccountProxy account) => (account.Tags).Add("x"); // PG1001

    public static void Cast(AccountProxy account) => ((List<string>)account.Notes).Sort(); // PG1001

    public static void CastToInterface(AccountProxy account) => ((IList<string>)account.Tags).Add("x"); // PG1001

    public static void CastReadOnly(AccountProxy account) => ((List<string>)account.Titles).Add("x"); // PG1001

    public static void As(AccountProxy account) => (account.Titles as List<string>)!.Add("x"); // PG1001

    public static void AsConditional(AccountProxy account) => (account.Titles as List<string>)?.Add("x"); // PG1001

    public static void Coalesce(AccountProxy account) => (account.Aliases ?? []).Add("x"); // PG1001

    public static void CoalesceNew(AccountProxy account) => (account.Aliases ?? new List<string>()).Add("x"); // PG1001

    public static void CoalesceAssign(AccountProxy account) => (account.Aliases ??= []).Add("x"); // PG1001

    public static void CoalesceThrow(AccountProxy account) => (account.Aliases ?? throw new InvalidOperationException()).Add("x"); // PG1001

    public static void Ternary(AccountProxy account, bool which) => (which ? account.Tags : account.Aliases!).Add("x"); // PG1001

    public static void TernaryOther(AccountProxy account, AccountProxy other, bool which) => (which ? account : other).Tags.Add("x"); // PG1001

    public static void SwitchExpression(AccountProxy account, int which) =>
        (which switch { 0 => account.Tags, _ => new List<string>() }).Add("x"); // PG1001

    public static async Task AwaitGetter(AccountProxy account) => (await account.GetTagsAsync()).Add("x"); // PG1001

    public static async Task AwaitSort(AccountProxy account) => (await account.GetTagsAsync()).Sort(); // PG1001

    public static async Task AwaitConfigured(AccountProxy account) => (await account.GetTagsAsync().ConfigureAwait(false)).Add("x"); // PG1001

    public static async Task AwaitKey(AccountProxy account) => (await account.GetLimitsAsync())["day"] = 1m; // PG1001

    public static async Task AwaitMember(AccountProxy account) => (await account.GetHomeAsync()).Street = "x"; // PG1001

    public static async Task AwaitIncrement(AccountProxy account) => (await account.GetHomeAsync()).Number++; // PG1001

    public static async Task AwaitTask(AccountProxy account) => (await account.LoadTagsAsync()).Add("x"); // PG1001

    public static async Task AwaitMethod(AccountProxy account) => (await account.FindAddressAsync("a")).Street = "x"; // PG1001

    public static async Task AwaitNull(AccountProxy account) => (await account.GetAliasesAsync())?.Add("x"); // PG1001

    public static void BlockOnTask(AccountProxy account) => account.GetTagsAsync().AsTask().Result.Add("x"); // PG1001

    public static void BlockOnAwaiter(AccountProxy account) => account.GetTagsAsync().AsTask().GetAwaiter().GetResult().Add("x"); // PG1001

    public static void Method(AccountProxy account) => account.FindTags("a").Add("x"); // PG1001

    public static void MethodMember(AccountProxy account) => account.FindAddress("a").Street = "x"; // PG1001

    public static void MethodReading(AccountProxy account) => account.LookUp("a")!.Street = "x"; // PG1001

    public static void MethodMaybe(AccountProxy account) => account.LookUp("a")?.Rename("x"); // PG1001

    public static void Indexer(AccountProxy account) => account[3].Add(1); // PG1001

    public static async Task IndexerAsync(AccountProxy account) => (await account.GetItemAsync(3)).Add(1); // PG1001

    public static void ChildProxy(AccountProxy account) => account.Partner!.Tags.Add("x"); // PG1001

    public static void ChildProxyTwice(AccountProxy account) => account.Partner!.Partner!.Home.Street = "x"; // PG1001

    public static void ChildConditional(AccountProxy account) => account.Partner?.Tags.Add("x"); // PG1001

    public static void ChildOtherClass(AccountProxy account) => account.Counter.Samples.Add(1); // PG1001

    public static void StaticField() => Field!.Tags.Add("x"); // PG1001

    public static void ProxyOfCollection(SharedList<AccountProxy> accounts) => accounts[0].Tags.Add("x"); // PG1001

    public static void ProxyOfDictionary(SharedDictionary<string, AccountProxy> accounts) => accounts["a"].Tags.Add("x"); // PG1001

    public static void ProxyInList(List<AccountProxy> accounts) => accounts[0].Tags.Add("x"); // PG1001

    public static void ProxyInLoop(List<AccountProxy> accounts)
    {
        foreach (AccountProxy account in accounts)
        {
            account.Tags.Add("x"); // PG1001
        }
    }

    public static void ProxyInLambda(List<AccountProxy> accounts) => accounts.ForEach(account => account.Tags.Add("x")); // PG1001

    public static void ProxyFromManager(SharedManager manager) => manager.Get<AccountProxy>("ada").Tags.Add("x"); // PG1001

    public static void ProxyCreated(SharedManager manager) => manager.CreateAccount("Ada").Tags.Add("x"); // PG1001

    public static void ProxyFromPattern(object value)
    {
        if (value is AccountProxy account)
        {
            account.Tags.Add("x"); // PG1001
        }
    }

    public static void ProxyAsTypeParameter<T>(T account)
        where T : AccountProxy => account.Tags.Add("x"); // PG1001

    public static void GenericProxy(BoxProxy<List<int>> box) => box.Value.Add(1); // PG1001

    public static void GenericValues(BoxProxy<int> box) => box.Values.Add(1); // PG1001

    public static void GenericOpen<T>(BoxProxy<T> box, T value)
        where T : notnull => box.Values.Add(value); // PG1001

    public static void PropertyPattern(AccountProxy account)
    {
        if (account is { Tags.Count: > 3 })
        {
            account.Tags.Clear(); // PG1001
        }
    }

    public static void SeveralLines(AccountProxy account) => account // PG1001
        .Tags
        .Add("x");

    public static void TwoOnOneLine(AccountProxy account)
    {
        account.Tags.Add("x"); // PG1001
        account.Aliases!.Add("y"); // PG1001
    }
}

public sealed class Holder(AccountProxy account)
{
    private readonly AccountProxy _account = account;

    public AccountProxy Account => _account;

    public AccountProxy? Other { get; set; }

    public void FromField() => _account.Tags.Add("x"); // PG1001

    public void FromThisField() => this._account.Tags.Add("x"); // PG1001

    public void FromParameter() => account.Tags.Add("x"); // PG1001

    public void FromProperty() => Account.Limits["day"] = 1; // PG1001

    public void FromAutoProperty() => Other?.Limits.Clear(); // PG1001

    public int Setter
    {
        get => 0;
        set => _account.Scores[0] = value; // PG1001
    }
}

public sealed class InConstructor
{
    public InConstructor(AccountProxy account) => account.Tags.Add("x"); // PG1001
}
