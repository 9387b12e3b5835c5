using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Streams;

/// <summary>Streams of type parameters.</summary>
public abstract class GenericStreamSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private static readonly string[] Letters = ["a", "b"];
    private static readonly double[] Halves = [1.5, 2.5];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_class_returns_streams_of_its_type_parameter()
    {
        using var numbers = Manager.CreateFeed<int>();
        using var points = Manager.CreateFeed<Point>();
        await numbers.AddAllAsync(Enumerable.Range(0, 300).ToAsyncEnumerable());
        await points.AddAsync(new Point(1, 2), Token);

        Assert.Equal(Enumerable.Range(0, 300), await numbers.Read().ToListAsync(Token));
        Assert.Equal(Enumerable.Range(0, 300).Select(static number => (number, number)), await numbers.ReadNumbered().ToListAsync(Token));
        Assert.Equal([(0, new Point(1, 2))], await points.ReadNumbered().ToListAsync(Token));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_class_closed_over_proxies_takes_and_returns_them()
    {
        using var feed = Manager.CreateFeed<AccountProxy>();
        using var ada = Manager.CreateAccount("Ada");
        using var bob = Manager.CreateAccount("Bob");

        await feed.AddAllAsync(new[] { ada, bob }.ToAsyncEnumerable());

        Assert.Equal([ada, bob], await feed.Read().ToListAsync(Token));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_class_closed_over_shared_classes_returns_their_proxies()
    {
        using var feeds = Manager.CreateFeeds();
        using var archive = feeds.OfAccounts("Ada", "Bob");

        var accounts = await archive.Read().ToListAsync(Token);

        Assert.Equal(["Ada", "Bob"], accounts.Select(static account => account.Owner));
        Assert.Equal([(0, accounts[0]), (1, accounts[1])], await archive.ReadNumbered().ToListAsync(Token));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Generic_methods_take_and_return_streams_of_their_type_parameter()
    {
        using var feeds = Manager.CreateFeeds();

        Assert.Equal(["a", "b"], await feeds.Each(Letters).ToListAsync(Token));
        Assert.Equal([new Point(1, 2)], await feeds.Each<Point>([new Point(1, 2)]).ToListAsync(Token));
        Assert.Equal([1.5, 2.5], await feeds.CollectAsync(Halves.ToAsyncEnumerable()));
    }
}
