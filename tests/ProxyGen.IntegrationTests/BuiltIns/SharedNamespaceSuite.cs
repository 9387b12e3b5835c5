using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedNamespaceSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M109")]
    public Task Values_are_kept_by_name_and_type() => OffThread(() =>
    {
        using var names = Manager.CreateNamespace();

        names.Set("count", 5);
        names.Set("name", "Bob");
        names.Set("page", new Page("Home", 3, ["a"]));
        names.Set<string?>("nothing", null);

        Assert.Equal(5, names.Get<int>("count"));
        Assert.Equal("Bob", names.Get<string>("name"));
        Assert.Equal(new Page("Home", 3, ["a"]), names.Get<Page>("page"));
        Assert.Null(names.Get<string?>("nothing"));
        Assert.Equal(["count", "name", "nothing", "page"], names.Names);
        Assert.Equal(4, names.Count);
        Assert.True(names.TryGet("count", out int count));
        Assert.Equal(5, count);
        Assert.False(names.TryGet("missing", out count));
        Assert.True(names.Contains("name"));
        Assert.True(names.Remove("name"));
        Assert.False(names.Remove("name"));
        Assert.Equal(5, names.ToDictionary()["count"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M109")]
    public Task A_missing_name_and_a_wrong_type_say_which() => OffThread(() =>
    {
        using var names = Manager.CreateNamespace();
        names.Set("count", 5);

        Assert.Contains("'missing'", Assert.Throws<KeyNotFoundException>(() => names.Get<int>("missing")).Message, StringComparison.Ordinal);
        Assert.Contains("'count'", Assert.Throws<InvalidCastException>(() => names.Get<string>("count")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => names.Get<long>("count"));
        Assert.Throws<NotSupportedException>(() => names.Increment("count", 1L));
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M109")]
    public Task It_can_be_used_as_a_dynamic() => OffThread(() =>
    {
        using var names = Manager.CreateNamespace();
        dynamic settings = names;

        settings.Title = "Ada's";
        settings.Limit = 3;
        settings.Limit += 1;

        Assert.Equal("Ada's", names.Get<string>("Title"));
        Assert.Equal(4, (int)settings.Limit);
        Assert.Equal(2, (int)settings.Count);
        Assert.Throws<KeyNotFoundException>(() => settings.Missing);
        settings.Set("Other", 1.5);
        Assert.Equal(1.5, (double)settings.Other);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_in_it_are_live() => OffThread(() =>
    {
        using var names = Manager.CreateNamespace();
        dynamic settings = names;
        settings.Account = Manager.CreateAccount("Ada");

        settings.Account.Deposit(5m);

        Assert.Equal(5m, names.Get<AccountProxy>("Account").Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Atomic_forms_lose_nothing()
    {
        using var names = Manager.CreateNamespace();

        await OnThreads(4, _ =>
        {
            for (int i = 0; i < 100; i++)
            {
                names.Increment("long", 2L);
                int seen;
                do
                {
                    seen = names.GetOrAdd("int", 0);
                }
                while (!names.TryUpdate("int", seen + 1, seen));
            }
        });

        Assert.Equal(800L, names.Get<long>("long"));
        Assert.Equal(400, names.Get<int>("int"));
        Assert.False(names.TryUpdate("missing", 1, 0));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var names = await Manager.CreateNamespaceAsync();

        await names.SetAsync("a", 1.5);
        Assert.Equal(1.5, await names.GetAsync<double>("a"));
        Assert.Equal(2.5, await names.IncrementAsync("a", 1.0));
        Assert.Equal((false, 0), await names.TryGetAsync<int>("b"));
        Assert.Equal(7, await names.GetOrAddAsync("b", 7));
        Assert.Equal((true, 7), await names.TryGetAsync<int>("b"));
        Assert.True(await names.TryUpdateAsync("b", 8, 7));
        Assert.Equal(["a", "b"], await names.GetNamesAsync());
        Assert.Equal(8, (await names.ToDictionaryAsync())["b"]);
        await names.ClearAsync();
        Assert.Equal(0, await names.GetCountAsync());
    }
}
