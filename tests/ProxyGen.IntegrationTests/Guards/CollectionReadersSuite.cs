using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

[assembly: ProxyGen.SharedData(typeof(Rendezvous))]

namespace ProxyGen.IntegrationTests.Guards;

/// <summary>Calls that only read a collection run together: each test has two of them wait for each other, inside.</summary>
public abstract class CollectionReadersSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private readonly Rendezvous _place = new($"{Guid.NewGuid()}", isLike: false);

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Of_a_dictionary()
    {
        using var items = Manager.CreateDictionary<string, Rendezvous>();
        items["a"] = _place;

        await ReadTogether(() => items["a"]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Of_a_list()
    {
        using var items = Manager.CreateList([_place]);

        await ReadTogether(() => items[0]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task And_from_its_end()
    {
        using var items = Manager.CreateList([_place]);

        await ReadTogether(() => items[^1]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Of_a_set()
    {
        using var items = Manager.CreateSet<Rendezvous>();
        items.Add(_place);

        await ReadTogether(() => items.TryGetValue(new Rendezvous(_place.Signal, isLike: true), out var found) ? found : null);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Of_a_stack()
    {
        using var items = Manager.CreateStack<Rendezvous>();
        items.Push(_place);

        await ReadTogether(items.Peek);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task And_if_it_has_an_item()
    {
        using var items = Manager.CreateStack<Rendezvous>();
        items.Push(_place);

        await ReadTogether(() => items.TryPeek(out var found) ? found : null);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Of_an_array()
    {
        using var items = Manager.CreateArray([_place]);

        await ReadTogether(() => items[0]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Several_at_once()
    {
        using var items = Manager.CreateArray([_place]);

        await ReadTogether(() => items[..1][0]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Of_a_namespace()
    {
        using var items = Manager.CreateNamespace();
        items.Set("a", _place);

        await ReadTogether(() => items.Get<Rendezvous>("a"));
    }

    private async Task ReadTogether(Func<Rendezvous?> read)
    {
        Manager.CreateGauge().Open($"{_place.Signal} armed");
        var found = new Rendezvous?[2];

        await OnThreads(found.Length, number => found[number] = read());

        Assert.All(found, item => Assert.Equal(_place.Signal, item?.Signal));
    }
}
