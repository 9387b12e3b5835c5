using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.GenericMethods;

public abstract class GenericMethodsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Each_closed_form_calls_the_method_with_its_types() => OffThread(() =>
    {
        var cache = Manager.CreateCache();

        cache.Store("number", 5);
        cache.Store<string?>("text", "five");
        cache.Store("entry", new Entry("apples", 5));

        Assert.Equal(5, cache.Find<int>("number"));
        Assert.Equal("five", cache.Find<string>("text"));
        Assert.Equal(new Entry("apples", 5), cache.Find<Entry>("entry"));
        Assert.Null(cache.Find<Entry>("text"));
        Assert.Equal(3, cache.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Values_come_back_through_out_parameters() => OffThread(() =>
    {
        CacheProxy cache = Manager.CreateCache();
        cache.Store("number", 5L);

        Assert.True(cache.TryFind<long>("number", out long number));
        Assert.False(cache.TryFind<Guid>("number", out _));
        Assert.Equal(5L, number);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_methods_and_forms_are_generic_too()
    {
        var cache = await Manager.CreateCacheAsync();

        await cache.StoreAsync("character", 'c');

        Assert.Equal('c', await cache.FindAsync<char>("character"));
        int[] numbers = await cache.ConvertAsync<string, int>(["1", "2"]);
        Assert.Equal([1, 2], numbers);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Overloads_are_told_apart() => OffThread(() =>
    {
        var cache = Manager.CreateCache();

        Assert.Equal("int 5", cache.Name(5));
        Assert.Equal("Double 5", cache.Name(5.0));
        Assert.Equal("list of 2 Double", cache.Name(new List<double> { 1, 2 }));
        Assert.Equal("Int32 5", cache.Name<int>(5));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_are_type_arguments() => OffThread(() =>
    {
        var cache = Manager.CreateCache();
        var other = Manager.CreateCache();
        other.Store("x", 1);

        cache.Store("other", other);

        Assert.Equal(other, cache.Find<CacheProxy>("other"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Derived_classes_inherit_generic_methods() => OffThread(() =>
    {
        var cache = Manager.CreateCountingCache();

        cache.Store("number", 7u);

        Assert.Equal(7u, cache.Find<uint>("number"));
        Assert.Equal(2.5f, cache.Pass(2.5f));
        Assert.Equal(1, cache.Calls);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Generic_classes_have_generic_methods() => OffThread(() =>
    {
        var five = 5;
        var pair = Manager.CreatePair(five);
        var outer = Manager.CreatePair(pair);

        Assert.Equal((5, "x"), pair.With("x"));
        Assert.Equal(pair, outer.First);
        Assert.True(outer.First.With(true).Second);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_form_that_nobody_registered_is_named() => OffThread(() =>
    {
        var cache = Manager.CreateCache();

        var exception = Assert.Throws<ContractMismatchException>(() => StoreAny(cache, DayOfWeek.Monday));

        Assert.Contains("Cache.Store<System.DayOfWeek>", exception.Message, StringComparison.Ordinal);
    });

    private static void StoreAny<T>(CacheProxy cache, T value) => cache.Store("any", value);
}
