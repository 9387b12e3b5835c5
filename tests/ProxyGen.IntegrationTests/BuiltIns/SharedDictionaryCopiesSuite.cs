using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedDictionaryCopiesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task The_comparer_is_kept_in_and_out() => OffThread(() =>
    {
        var ages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Ada"] = 36 };
        using var shared = Manager.CreateDictionary(ages);
        using var empty = Manager.CreateDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        using var again = Manager.CreateDictionary(shared);

        empty["x"] = 1;

        Assert.Equal(36, shared["ADA"]);
        Assert.Equal(36, again["aDA"]);
        Assert.Equal(1, empty["X"]);
        Assert.Equal(StringComparer.OrdinalIgnoreCase, shared.Comparer);
        Assert.Equal(36, shared.ToDictionary()["ada"]);
        Assert.Equal(36, shared.GetRange(["ADA"])["ada"]);
        Assert.False(Manager.CreateDictionary<string, int>([new("Ada", 1)]).ContainsKey("ADA"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Dictionaries_of_every_kind_keep_theirs() => OffThread(() =>
    {
        var comparer = StringComparer.OrdinalIgnoreCase;
        var plain = new Dictionary<string, int> { ["a"] = 1 };

        Assert.True(Manager.CreateDictionary(new SortedDictionary<string, int>(plain, comparer)).ContainsKey("A"));
        Assert.True(Manager.CreateDictionary(new System.Collections.Concurrent.ConcurrentDictionary<string, int>(plain, comparer)).ContainsKey("A"));
        Assert.True(Manager.CreateDictionary(System.Collections.Immutable.ImmutableDictionary.CreateRange(comparer, plain)).ContainsKey("A"));
        Assert.False(Manager.CreateDictionary(plain).ContainsKey("A"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task One_dictionary_is_spread_into_a_new_one() => OffThread(() =>
    {
        using var shared = Manager.CreateDictionary<string, int>([new("a", 1), new("b", 2)]);

        var copy = new Dictionary<string, int>(shared) { ["c"] = 3 };
        var other = shared.ToDictionary();
        other["a"] = 9;

        Assert.Equal(3, copy.Count);
        Assert.Equal(1, shared["a"]);
        Assert.Equal(2, shared.Count);
        Assert.Equal(2, shared.ToList().Count);
        Assert.Equal(["a", "b"], shared.Select(pair => pair.Key).Order());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_copy_is_consistent_while_others_write()
    {
        using var shared = Manager.CreateDictionary<string, int>([new("left", 500), new("right", 500)]);
        using var stop = new CancellationTokenSource();
        var writing = Task.Factory.StartNew(
            () =>
            {
                for (int i = 0; !stop.IsCancellationRequested; i++)
                {
                    shared.SetRange([new("left", i % 1000), new("right", 1000 - (i % 1000))]);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        for (int i = 0; i < 200; i++)
        {
            Assert.Equal(1000, (await shared.ToDictionaryAsync()).Values.Sum());
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M105")]
    public async Task Keys_and_values_are_copies()
    {
        using var shared = Manager.CreateDictionary<int, string>(Enumerable.Range(0, 5).ToDictionary(key => key, key => $"{key}"));

        var keys = shared.Keys;
        shared[9] = "9";

        Assert.Equal([0, 1, 2, 3, 4], keys.Order());
        Assert.Equal(6, shared.Values.Count);
        Assert.Equal([0, 1, 2, 3, 4, 9], (await shared.GetKeysAsync()).Order());
        Assert.Contains("9", await shared.GetValuesAsync());
        shared.Clear();
        Assert.Empty(shared.Keys);
    }
}
