using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class ShardedDictionarySuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task It_is_one_dictionary() => OffThread(() =>
    {
        using var items = Manager.CreateShardedDictionary<string, int>(4);

        items["a"] = 1;
        items.Add("b", 2);
        Assert.True(items.TryAdd("c", 3));
        Assert.False(items.TryAdd("c", 4));
        Assert.Throws<ArgumentException>(() => items.Add("c", 4));
        Assert.Throws<KeyNotFoundException>(() => items["d"]);

        Assert.Equal(2, items["b"]);
        Assert.Equal(3, items.Count);
        Assert.True(items.ContainsKey("a"));
        Assert.True(items.ContainsValue(3));
        Assert.False(items.ContainsValue(4));
        Assert.Equal(["a", "b", "c"], items.Keys.Order());
        Assert.Equal([1, 2, 3], items.Values.Order());
        Assert.Equal(6, items.Sum(item => item.Value));
        Assert.True(items.TryUpdate("a", 10, 1));
        Assert.Equal(11, items.Increment("a"));
        Assert.Equal(22, items.AddOrUpdate("a", 0, (_, current) => current * 2));
        Assert.Equal(5, items.GetOrAdd("e", 5));
        Assert.True(items.TryRemove("a", out int value));
        Assert.Equal(22, value);
        Assert.True(items.Remove("b"));
        Assert.False(items.TryGetValue("b", out _));
        items.Clear();
        Assert.Empty(items);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Ranges_go_to_the_shards_they_belong_to() => OffThread(() =>
    {
        using var items = Manager.CreateShardedDictionary<int, int>(8);

        items.SetRange(Enumerable.Range(0, 1000).Select(key => KeyValuePair.Create(key, -key)));

        Assert.Equal(1000, items.Count);
        Assert.All(items.Shards, shard => Assert.InRange(shard.Count, 60, 200));
        Assert.All(items.Shards, shard => Assert.All(shard.Keys, key => Assert.Equal(shard, items.ShardOf(key))));
        Assert.Equal(-7, items.GetRange([7, 5000])[7]);
        Assert.Equal(2, items.RemoveRange([7, 8, 5000]));
        Assert.Equal(998, items.ToDictionary().Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Any_key_can_be_taken_until_none_is_left()
    {
        using var items = Manager.CreateShardedDictionary<int, int>(3);
        Assert.Equal(3, items.TryAddRange([new(1, 10), new(2, 20), new(3, 30)]));
        Assert.Equal(1, await items.TryAddRangeAsync([new(1, 0), new(4, 40)]));
        List<KeyValuePair<int, int>> taken = [];

        while (items.TryRemoveAny(out var item))
        {
            taken.Add(item);
            if (await items.TryRemoveAnyAsync() is (true, var other))
            {
                taken.Add(other);
            }
        }

        Assert.Equal([new(1, 10), new(2, 20), new(3, 30), new(4, 40)], taken.OrderBy(static item => item.Key));
        Assert.False((await items.TryRemoveAnyAsync()).Found);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_shard_takes_part_in_updates_and_transactions() => OffThread(() =>
    {
        using var items = Manager.CreateShardedDictionary<int, int>(3);
        using var sum = Manager.CreateValue(0);
        items[5] = 1;

        items.ShardOf(5).Update(static shard => shard[5] *= 7);
        Manager.Transaction(items.ShardOf(5), sum, static (shard, s) => s.Value = shard[5]++);

        Assert.Equal((8, 7), (items[5], sum.Value));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Its_reference_can_be_passed_on() => OffThread(() =>
    {
        using var items = Manager.CreateShardedDictionary<(string, int), int>(4);
        using var list = Manager.CreateList<SharedShardedDictionary<(string, int), int>>([items]);

        list[0][("a", 1)] = 5;

        Assert.Equal(5, items[("a", 1)]);
        Assert.Equal(items, list[0]);
        Assert.Equal(items.Shards, list[0].Shards);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Shards_are_counted() => OffThread(() =>
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateShardedDictionary<int, int>(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateShardedDictionary<int, int>(5000));
        Assert.Throws<ArgumentException>(() => Manager.CreateShardedDictionary<int, int>([]));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var items = await Manager.CreateShardedDictionaryAsync<decimal, int>(3);

        await items.SetItemAsync(1.0m, 1);
        Assert.Equal(1, await items.GetItemAsync(1.00m));
        await items.SetRangeAsync([new(2m, 2), new(3m, 3)]);
        Assert.Equal(3, await items.GetCountAsync());
        Assert.Equal(2, (await items.GetRangeAsync([2m, 3m])).Count);
        Assert.Equal(4, await items.IncrementAsync(3m));
        Assert.Equal((true, 4), await items.TryGetValueAsync(3m));
        Assert.Equal(6, await items.AddOrUpdateAsync(3m, 0, (_, current) => current + 2));
        Assert.False(await items.TryAddAsync(3m, 0));
        Assert.True(await items.TryUpdateAsync(3m, 7, 6));
        Assert.Equal(7, await items.GetOrAddAsync(3m, 0));
        Assert.True(await items.ContainsValueAsync(7));
        Assert.Equal((true, 7), await items.TryRemoveAsync(3m));
        Assert.False(await items.ContainsValueAsync(7));
        Assert.True(await items.RemoveAsync(2m));
        Assert.Single(await items.ToArrayAsync());
        await items.ClearAsync();
        Assert.Equal(0, items.Count);
    }
}
