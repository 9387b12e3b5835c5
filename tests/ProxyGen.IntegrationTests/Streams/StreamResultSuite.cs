using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Streams;

public abstract class StreamResultSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly string[] Words = ["a", "bb", "ccc"];

    // Batches grow to 256 items; a step more may have begun.
    private const int FurthestAhead = 257;

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M115")]
    public async Task Items_come_in_order()
    {
        using var source = Manager.CreateSource();

        Assert.Equal(Enumerable.Range(10, 1000), await source.Count(10, 1000).ToListAsync(Token));
        Assert.Empty(await source.Count(0, 0).ToListAsync(Token));
        Assert.Equal(2, source.Started);
        Assert.Equal(2, source.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nothing_runs_until_the_first_item_is_asked_for()
    {
        using var source = Manager.CreateSource();

        var items = source.Count(0, 10);
        await using var enumerator = items.GetAsyncEnumerator(Token);
        Assert.Equal(0, source.Started);

        Assert.True(await enumerator.MoveNextAsync());
        Assert.Equal(1, source.Started);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Without_the_mark_nothing_is_produced_ahead()
    {
        using var source = Manager.CreateSource();
        int read = 0;

        await foreach (int item in source.Count(0, 50).WithCancellation(Token))
        {
            Assert.Equal(++read, source.Produced);
        }

        Assert.Equal(50, read);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reader_may_let_the_producer_go_on_before_it_asks(bool isMarked)
    {
        using var source = Manager.CreateSource();
        var items = isMarked ? source.WatchOpenly() : source.Watch(default);
        await using var enumerator = items.GetAsyncEnumerator(Token);
        Assert.True(await enumerator.MoveNextAsync());
        Assert.True(await enumerator.MoveNextAsync());

        await source.OpenAsync(Token);

        Assert.True(await enumerator.MoveNextAsync());
        Assert.Equal("open", enumerator.Current);
        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Others_get_in_while_a_step_of_a_marked_method_waits()
    {
        using var source = Manager.CreateSource();
        await using var enumerator = source.WatchOpenly().GetAsyncEnumerator(Token);
        Assert.True(await enumerator.MoveNextAsync());
        Assert.True(await enumerator.MoveNextAsync());

        var next = enumerator.MoveNextAsync();
        await source.OpenAsync(Token);

        Assert.True(await next);
        Assert.Equal("open", enumerator.Current);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Pieces_of_marked_steps_are_alone_in_the_object()
    {
        using var source = Manager.CreateSource();

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => source.CountInPieces(300).ToListAsync(Token).AsTask()));

        Assert.All(all, static items => Assert.Equal(Enumerable.Range(0, 300), items));
        Assert.Equal(1, source.MostInside);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Generic_methods_return_streams()
    {
        using var source = Manager.CreateSource();

        Assert.Equal([1, 2, 3], await source.LengthsOf(Words).ToListAsync(Token));
        Assert.Equal([1, 3], await source.LengthsOf(new List<int> { 1, 100 }).ToListAsync(Token));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_producer_stays_within_a_bound_of_its_consumer()
    {
        using var source = Manager.CreateSource();
        int read = 0;

        await foreach (int item in source.CountAhead(0, 5000).WithCancellation(Token))
        {
            read++;
            if (read is 1 or 2 or 100 or 600 or 4000)
            {
                Assert.InRange(source.Produced, read, read + FurthestAhead);
            }
        }

        Assert.Equal(5000, read);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Large_items_make_small_batches()
    {
        using var source = Manager.CreateSource();
        int read = 0;

        await foreach (byte[] block in source.Blocks(40, 200_000).WithCancellation(Token))
        {
            read++;
            Assert.InRange(source.Produced, read, read + 3);
        }

        Assert.Equal(40, read);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Leaving_early_runs_the_finally_blocks()
    {
        using var source = Manager.CreateSource();

        await foreach (int item in source.CountAhead(0, 1_000_000).WithCancellation(Token))
        {
            if (item == 5)
            {
                break;
            }
        }

        Assert.Equal(1, source.Ended);
        Assert.InRange(source.Produced, 6, 6 + FurthestAhead);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_ends_what_the_stream_waits_for(bool isParameter)
    {
        using var source = Manager.CreateSource();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var items = isParameter ? source.Watch(cancellation.Token) : source.Watch(default);
        await using var enumerator = items.GetAsyncEnumerator(isParameter ? default : cancellation.Token);
        Assert.True(await enumerator.MoveNextAsync());
        Assert.True(await enumerator.MoveNextAsync());
        Assert.Equal("second", enumerator.Current);
        var next = enumerator.MoveNextAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.True(source.WasCancelled);
        Assert.Equal(1, source.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Leaving_ends_a_step_that_waits_ahead()
    {
        using var source = Manager.CreateSource();

        await foreach (string item in source.WatchOpenly(Token))
        {
            if (item == "second")
            {
                break;
            }
        }

        Assert.Equal(1, source.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_exception_comes_with_the_item_that_it_stands_for()
    {
        using var source = Manager.CreateSource();
        List<int> items = [];

        var thrown = await Assert.ThrowsAsync<NotSupportedException>(async () =>
        {
            await foreach (int item in source.CountThenFail(50).WithCancellation(Token))
            {
                items.Add(item);
            }
        });

        Assert.Equal("after 50", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 50), items);
        Assert.Equal(1, source.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Enumerations_do_not_know_of_each_other()
    {
        using var source = Manager.CreateSource();
        var items = source.Count(0, 100);
        await using var first = items.GetAsyncEnumerator(Token);
        await using var second = items.GetAsyncEnumerator(Token);

        for (int i = 0; i < 100; i++)
        {
            Assert.True(await first.MoveNextAsync());
            Assert.Equal(i, first.Current);
            if (i % 2 == 0)
            {
                Assert.True(await second.MoveNextAsync());
                Assert.Equal(i / 2, second.Current);
            }
        }

        Assert.False(await first.MoveNextAsync());
        Assert.Equal(2, source.Started);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Other_calls_get_in_between_items()
    {
        using var source = Manager.CreateSource();
        int touched = 0;

        await foreach (int item in source.Count(0, 500).WithCancellation(Token))
        {
            await source.TouchAsync(Token);
            Assert.Equal(++touched, source.Touched);
        }

        Assert.Equal(500, touched);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Steps_are_alone_in_the_object()
    {
        using var source = Manager.CreateSource();

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => source.CountSlowly(100).ToListAsync(Token).AsTask()));

        Assert.All(all, static steps => Assert.Equal(100, steps.Count));
        Assert.All(all.SelectMany(static steps => steps), static inside => Assert.Equal(1, inside));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Shared_instances_come_as_proxies()
    {
        using var source = Manager.CreateSource();
        var accounts = await source.Accounts(20).ToListAsync(Token);

        Assert.Equal("owner 7", accounts[7].Owner);
        Assert.Equal(20, accounts.Distinct().Count());
    }
}
