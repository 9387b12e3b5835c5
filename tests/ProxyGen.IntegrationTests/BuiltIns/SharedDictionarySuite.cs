using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedDictionarySuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_value_written_is_read_back() => OffThread(() =>
    {
        using var visits = Manager.CreateDictionary<string, int>();

        visits["home"] = 1;
        visits["home"] = 2;
        visits.Add("about", 3);

        Assert.Equal(2, visits["home"]);
        Assert.Equal(2, visits.Count);
        Assert.True(visits.ContainsKey("about"));
        Assert.False(visits.ContainsKey("missing"));
        Assert.True(visits.ContainsValue(3));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Misuse_throws_as_the_BCL_dictionary_does() => OffThread(() =>
    {
        using var visits = Manager.CreateDictionary<string, int>();
        visits.Add("home", 1);

        var missing = Assert.Throws<KeyNotFoundException>(() => visits["missing"]);
        Assert.Contains("'missing'", missing.Message, StringComparison.Ordinal);
        Assert.Contains("DictionaryObject", missing.StackTrace, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => visits.Add("home", 2));
        Assert.Throws<ArgumentNullException>(() => visits[null!]);
        Assert.Equal(1, visits["home"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Try_forms_say_whether_they_did() => OffThread(() =>
    {
        using var visits = Manager.CreateDictionary<string, int>();

        Assert.True(visits.TryAdd("home", 1));
        Assert.False(visits.TryAdd("home", 9));
        Assert.True(visits.TryGetValue("home", out int value));
        Assert.Equal(1, value);
        Assert.False(visits.TryGetValue("missing", out value));
        Assert.True(visits.TryUpdate("home", 5, 1));
        Assert.False(visits.TryUpdate("home", 6, 1));
        Assert.False(visits.TryUpdate("missing", 6, 1));
        Assert.True(visits.TryRemove("home", out value));
        Assert.Equal(5, value);
        Assert.False(visits.TryRemove("home", out _));
        Assert.False(visits.Remove("home"));
        Assert.False(visits.TryRemoveAny(out _));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task TryRemoveAny_gives_each_pair_once() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<int, string>(Enumerable.Range(0, 20).ToDictionary(key => key, key => $"{key}"));
        var taken = new Dictionary<int, string>();

        while (items.TryRemoveAny(out var item))
        {
            taken.Add(item.Key, item.Value);
        }

        Assert.Equal(20, taken.Count);
        Assert.Empty(items);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task GetOrAdd_and_AddOrUpdate_return_the_value_that_counts() => OffThread(() =>
    {
        using var visits = Manager.CreateDictionary<string, int>();

        Assert.Equal(1, visits.GetOrAdd("home", 1));
        Assert.Equal(1, visits.GetOrAdd("home", 2));
        Assert.Equal(7, visits.GetOrAdd("about", key => key.Length + 2));
        Assert.Equal(7, visits.GetOrAdd("about", _ => throw new InvalidOperationException("The key is there.")));
        Assert.Equal(11, visits.AddOrUpdate("home", 5, (_, current) => current + 10));
        Assert.Equal(5, visits.AddOrUpdate("new", 5, (_, current) => current + 10));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Increment_counts_from_zero_and_by_any_number() => OffThread(() =>
    {
        using var counts = Manager.CreateDictionary<string, long>();

        Assert.Equal(1, counts.Increment("a"));
        Assert.Equal(11, counts.Increment("a", 10));
        Assert.Equal(8, counts.Increment("a", -3));
        Assert.Equal(8, counts["a"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Concurrent_updates_lose_nothing()
    {
        using var counts = Manager.CreateDictionary<string, int>();

        await OnThreads(6, _ =>
        {
            for (int i = 0; i < 100; i++)
            {
                counts.Increment("increments");
                counts.AddOrUpdate("updates", 1, static (_, current) => current + 1);
            }
        });

        Assert.Equal(600, counts["increments"]);
        Assert.Equal(600, counts["updates"]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Ranges_take_one_call() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<string, int>();

        items.SetRange([new("a", 1), new("b", 2), new("a", 3)]);
        var found = items.GetRange(["a", "b", "missing"]);
        items.Clear();

        Assert.Equal(new Dictionary<string, int> { ["a"] = 3, ["b"] = 2 }, found);
        Assert.Equal(0, items.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Values_are_copies_and_compared_as_data() => OffThread(() =>
    {
        using var pages = Manager.CreateDictionary<(int, string), List<Page>>();
        var page = new Page("Home", 3, ["a", "b"]);
        pages[(1, "x")] = [page];

#pragma warning disable PG1001 // That this is lost is what the test shows.
        pages[(1, "x")].Add(page);
#pragma warning restore PG1001

        Assert.Equal([page], pages[(1, "x")]);
        Assert.True(pages.TryUpdate((1, "x"), [], [new Page("Home", 3, ["a", "b"])]));
        Assert.Empty(pages[(1, "x")]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Null_values_are_values() => OffThread(() =>
    {
        using var notes = Manager.CreateDictionary<string, string?>();

        notes["empty"] = null;

        Assert.True(notes.TryGetValue("empty", out string? note));
        Assert.Null(note);
        Assert.True(notes.ContainsValue(null));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var visits = await Manager.CreateDictionaryAsync<string, int>();

        await visits.SetItemAsync("home", 1);
        Assert.Equal(1, await visits.GetItemAsync("home"));
        Assert.Equal(2, await visits.IncrementAsync("home"));
        Assert.Equal((true, 2), await visits.TryGetValueAsync("home"));
        Assert.Equal(12, await visits.AddOrUpdateAsync("home", 0, (_, current) => current + 10));
        Assert.Equal((true, 12), await visits.TryRemoveAsync("home"));
        Assert.Equal(0, await visits.GetCountAsync());
        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await visits.GetItemAsync("home"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_can_be_values() => OffThread(() =>
    {
        using var accounts = Manager.CreateDictionary<string, AccountProxy>();
        accounts["Ada"] = Manager.CreateAccount("Ada");

        accounts["Ada"].Deposit(5m);

        Assert.Equal(5m, accounts["Ada"].Balance);
        Assert.Equal(accounts["Ada"], accounts.Values.Single());
    });
}
