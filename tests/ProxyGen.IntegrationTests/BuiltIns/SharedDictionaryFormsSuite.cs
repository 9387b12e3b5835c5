using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedDictionaryFormsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Ranges_take_one_call_and_say_what_they_did() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<string, int>();

        items.AddRange([new("a", 1), new("b", 2)]);
        Assert.Throws<ArgumentException>(() => items.AddRange([new("c", 3), new("a", 9)]));
        Assert.Throws<ArgumentException>(() => items.AddRange([new("c", 3), new("c", 9)]));
        Assert.Equal(2, items.Count);
        Assert.Equal(1, items.TryAddRange([new("a", 9), new("c", 3)]));
        items.SetRange([new("a", 10), new("d", 4)]);
        Assert.Equal(new Dictionary<string, int> { ["a"] = 10, ["c"] = 3 }, items.GetRange(["a", "c", "missing"]));
        Assert.Equal(2, items.RemoveRange(["a", "b", "x"]));
        Assert.Equal(["c", "d"], items.Keys.Order());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_key_is_removed_only_with_its_value() => OffThread(() =>
    {
        using var pages = Manager.CreateDictionary<string, List<int>>();
        pages["a"] = [1, 2];

        Assert.False(pages.TryRemove("a", [1]));
        Assert.False(pages.TryRemove(new KeyValuePair<string, List<int>>("b", [1, 2])));
        Assert.True(pages.TryRemove("a", [1, 2]));
        Assert.Empty(pages);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Factories_run_here() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<string, int>();
        int factor = 2;

        Assert.Equal(2, items.AddOrUpdate("ab", key => key.Length, (_, current) => current * factor));
        Assert.Equal(4, items.AddOrUpdate("ab", key => key.Length, (_, current) => current * factor));
        Assert.Throws<InvalidOperationException>(() => items.AddOrUpdate("ab", 0, (_, _) => throw new InvalidOperationException("Not here.")));
        Assert.Equal(4, items["ab"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_factory_runs_again_when_another_was_faster() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<string, int>([new("a", 1)]);
        int runs = 0;

        int result = items.AddOrUpdate("a", 0, (key, current) =>
        {
            if (runs++ == 0)
            {
                items.Increment(key, 100);
            }

            return current + 1;
        });

        Assert.Equal(2, runs);
        Assert.Equal(102, result);
        Assert.Equal(102, items["a"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task GetOrAdd_keeps_what_another_has_added_meanwhile() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<string, int>();

        Assert.Equal(5, items.GetOrAdd("a", key =>
        {
            items[key] = 5;
            return 7;
        }));
        Assert.Equal(5, items["a"]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var items = await Manager.CreateDictionaryAsync<string, int>(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(1, await items.GetOrAddAsync("a", key => key.Length));
        Assert.Equal(2, await items.AddOrUpdateAsync("A", key => 0, (_, current) => current + 1));
        Assert.Equal(2, (await items.ToDictionaryAsync())["A"]);
        Assert.False(await items.TryRemoveAsync("a", 7));
        Assert.True(await items.TryRemoveAsync("a", 2));
        Assert.False((await items.TryRemoveAnyAsync()).Found);
    }
}
