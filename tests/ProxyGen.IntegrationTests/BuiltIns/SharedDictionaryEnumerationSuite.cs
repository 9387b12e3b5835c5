using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedDictionaryEnumerationSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Enumerating_gives_a_snapshot() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<int, string>(Enumerable.Range(0, 10).ToDictionary(key => key, key => $"{key}"));
        var seen = new List<int>();

        foreach (var (key, value) in items)
        {
            Assert.Equal($"{key}", value);
            items.Remove(key);
            items[key + 100] = "later";
            seen.Add(key);
        }

        Assert.Equal(Enumerable.Range(0, 10), seen.Order());
        Assert.Equal(10, items.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_items_come_in_chunks_and_completely()
    {
        using var items = Manager.CreateDictionary<int, string>();
        items.AddRange(Enumerable.Range(0, 40_000).Select(key => KeyValuePair.Create(key, $"value {key}")));

        Assert.Equal(Enumerable.Range(0, 40_000), items.Select(item => item.Key).Order());
        Assert.Equal(40_000, items.Keys.Distinct().Count());
        Assert.Equal(40_000, (await items.ToArrayAsync()).Length);
        Assert.Equal("value 7", items.First(item => item.Key == 7).Value);
        Assert.Equal(40_000, items.Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_enumeration_can_be_left_early_and_begun_again() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<int, int>(Enumerable.Range(0, 40_000).ToDictionary(key => key));

        for (int round = 0; round < 3; round++)
        {
            Assert.Equal(5, items.TakeWhile((_, index) => index < 5).Count());
        }

        Assert.Equal(40_000, items.ToArray().Length);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task It_is_a_collection_of_pairs() => OffThread(() =>
    {
        using var items = Manager.CreateDictionary<string, int>();
        IDictionary<string, int> dictionary = items;
        dictionary.Add(new("a", 1));

        Assert.Contains(new KeyValuePair<string, int>("a", 1), dictionary);
        Assert.False(dictionary.Remove(new KeyValuePair<string, int>("a", 2)));
        var copy = new KeyValuePair<string, int>[2];
        dictionary.CopyTo(copy, 1);
        Assert.Equal(new("a", 1), copy[1]);
        Assert.True(dictionary.Remove(new KeyValuePair<string, int>("a", 1)));
        Assert.False(dictionary.IsReadOnly);
        Assert.Empty(((IReadOnlyDictionary<string, int>)items).Keys);
    });
}
