using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Streams;

/// <summary>Streams as arguments: the manager takes items out of what the client has.</summary>
public abstract class StreamParameterSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    // Batches grow to 256 items; a step more may have begun.
    private const int FurthestAhead = 257;

    private static readonly string[] Letters = ["a", "b", "c"];

    private readonly Feeder _feeder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2000)]
    public async Task Items_arrive_in_order(int count)
    {
        using var sink = Manager.CreateSink();

        Assert.Equal(Enumerable.Range(0, count), await sink.TakeAsync(_feeder.Count(count)));
        Assert.Equal(Enumerable.Range(0, count), await sink.TakeManyAsync(_feeder.Count(count)));
        Assert.Empty(await sink.TakeAsync(null));
        Assert.Equal(2, _feeder.Ended);
        Assert.False(_feeder.WasCancelled);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_method_that_is_not_asynchronous_may_take_items()
    {
        using var sink = Manager.CreateSink();

        Assert.Equal(45, await sink.SumAsync(_feeder.Count(10), Token));
        await OffThread(() => Assert.Equal(10, sink.Sum(_feeder.Count(5))));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Leaving_the_loop_ends_the_stream_before_the_method_returns()
    {
        using var sink = Manager.CreateSink();

        Assert.Equal([0, 1, 2], await sink.TakeAsync(_feeder.Count(1_000_000), 3));

        Assert.Equal(3, _feeder.Produced);
        Assert.Equal(1, _feeder.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_client_runs_ahead_of_a_marked_method_within_a_bound()
    {
        using var sink = Manager.CreateSink();

        Assert.Equal(1000, (await sink.TakeManyAsync(_feeder.Count(1_000_000), 1000)).Count);

        Assert.InRange(_feeder.Produced, 1000, 1000 + FurthestAhead);
        Assert.Equal(1, _feeder.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Large_items_make_small_batches()
    {
        using var sink = Manager.CreateSink();
        int produced = 0;

        Assert.Equal(40 * 200_000, await sink.MeasureAsync(Blocks(), taken =>
        {
            Assert.InRange(Volatile.Read(ref produced), taken, taken + 4);
            return Task.CompletedTask;
        }));

        async IAsyncEnumerable<byte[]> Blocks()
        {
            for (int i = 0; i < 40; i++)
            {
                Interlocked.Increment(ref produced);
                yield return new byte[200_000];
            }
        }
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_item_does_not_wait_for_the_next(bool isMarked)
    {
        using var sink = Manager.CreateSink();
        var gate = new TaskCompletionSource();
        Task Gate(int item) => item == 2 ? gate.Task : Task.CompletedTask;

        var taking = isMarked ? sink.TakeManyAsync(_feeder.Count(3, Gate), 2) : sink.TakeAsync(_feeder.Count(3, Gate), 2);

        Assert.Equal([0, 1], await taking);
        Assert.Equal(1, _feeder.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_the_stream_throws_is_thrown_in_the_method()
    {
        using var sink = Manager.CreateSink();
        static Task Fail(int item) => item < 20 ? Task.CompletedTask : throw new NotSupportedException("after 20");

        Assert.Equal("after 20", (await Assert.ThrowsAsync<NotSupportedException>(() => sink.ObserveAsync(_feeder.Count(50, Fail), Token))).Message);
        Assert.Equal(nameof(NotSupportedException), sink.Outcome);
        Assert.Equal(20, sink.Taken);
        await Assert.ThrowsAsync<NotSupportedException>(() => sink.TakeManyAsync(_feeder.Count(50, Fail)));
        Assert.Equal(40, sink.Taken);
        Assert.Equal(2, _feeder.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_method_that_throws_ends_the_stream()
    {
        using var sink = Manager.CreateSink();

        await Assert.ThrowsAsync<InvalidOperationException>(() => sink.FailAsync(_feeder.Count(50)));

        Assert.Equal(1, _feeder.Ended);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cancelling_the_call_ends_what_the_stream_waits_for()
    {
        using var sink = Manager.CreateSink();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waits = new TaskCompletionSource();
        var observing = sink.ObserveAsync(
            _feeder.Count(10, item =>
            {
                if (item < 3)
                {
                    return Task.CompletedTask;
                }

                waits.SetResult();
                return Task.Delay(Timeout.Infinite);
            }),
            cancellation.Token);
        await waits.Task;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => observing);
        Assert.True(_feeder.WasCancelled);
        Assert.Equal(1, _feeder.Ended);
        Assert.Equal(3, sink.Taken);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_stream_may_call_the_object_that_takes_from_it(bool isMarked)
    {
        using var sink = Manager.CreateSink();
        var items = _feeder.Count(20, async item => Assert.InRange(await sink.TouchAsync(Token), 0, item));

        Assert.Equal(20, (isMarked ? await sink.TakeManyAsync(items) : await sink.TakeAsync(items)).Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Others_wait_while_a_method_without_the_mark_takes_items()
    {
        using var sink = Manager.CreateSink();
        var inside = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        var taking = sink.TakeAsync(_feeder.Count(2, _ =>
        {
            inside.TrySetResult();
            return gate.Task;
        }));
        await inside.Task;

        var touching = sink.TouchAsync(Token);
        gate.SetResult();

        await taking;
        Assert.Equal(2, await touching);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Others_get_in_while_a_marked_method_waits_for_items()
    {
        using var sink = Manager.CreateSink();
        var inside = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        var taking = sink.TakeManyAsync(_feeder.Count(2, _ =>
        {
            inside.TrySetResult();
            return gate.Task;
        }));
        await inside.Task;

        Assert.Equal(0, await sink.TouchAsync(Token));
        gate.SetResult();

        Assert.Equal([0, 1], await taking);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Items_may_be_proxies()
    {
        using var sink = Manager.CreateSink();

        Assert.Equal(50, await sink.DepositAsync(Accounts(), 5));

        async IAsyncEnumerable<AccountProxy> Accounts()
        {
            for (int i = 0; i < 10; i++)
            {
                // Nobody else has it: it lives until the manager has it.
                yield return await Manager.CreateAccountAsync($"owner {i}", Token);
            }
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Several_streams_and_enumerations_do_not_know_of_each_other()
    {
        using var sink = Manager.CreateSink();
        var items = _feeder.Count(10);

        Assert.Equal([(0, "a"), (1, "b")], await sink.ZipAsync(_feeder.Count(2), Letters.ToAsyncEnumerable()));
        Assert.Equal(90, await sink.TakeTwiceAsync(items));
        Assert.Equal([10, 10], (await Task.WhenAll(sink.TakeManyAsync(items), sink.TakeManyAsync(items))).Select(static taken => taken.Count));
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_method_may_hand_items_on(bool isMarked)
    {
        using var sink = Manager.CreateSink();
        var items = _feeder.Count(1_000_000);
        var repeated = isMarked ? sink.RepeatOpenly(items, 3) : sink.Repeat(items, 3, default);

        Assert.Equal([0, 0, 0, 1, 1], await repeated.Take(5).ToListAsync(Token));

        Assert.Equal(1, _feeder.Ended);
        Assert.InRange(_feeder.Produced, 2, 600);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_kept_stream_can_be_enumerated_later()
    {
        using var sink = Manager.CreateSink();

        await sink.KeepAsync(_feeder.Count(10), Token);
        sink.Collect();

        Assert.Equal(45, await sink.SumKeptAsync());
        Assert.Equal(45, await sink.SumKeptAsync());
        await sink.KeepAsync(null, Token);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_enumerator_that_the_method_forgets_is_ended()
    {
        using var sink = Manager.CreateSink();
        Assert.True(await sink.BeginAsync(_feeder.Count(10)));

        await Eventually.IsTrueAfterCollectionAsync(
            () =>
            {
                sink.Collect();
                return _feeder.Ended == 1;
            },
            "the enumeration has ended");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task No_context_is_captured()
    {
        using var sink = Manager.CreateSink();
        var context = new RefusingContext();
        var items = _feeder.Count(10, static async _ => await Task.Yield());

        var taking = await OnContext(context, () => sink.TakeAsync(items));

        Assert.Equal(10, (await taking).Count);
        Assert.Equal(0, context.Refused);
    }

    private static Task<Task<T>> OnContext<T>(SynchronizationContext context, Func<Task<T>> body) => Task.Run(() =>
    {
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            return Task.FromResult(body());
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    });
}
