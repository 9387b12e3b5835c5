using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Interleaving;

/// <summary>Who gets into an object while one of its methods waits.</summary>
public abstract class InterleavingSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private readonly TaskCompletionSource _inside = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Others_get_in_while_a_marked_method_waits()
    {
        using var bench = Manager.CreateBench();

        var sharing = bench.ShareAsync(WaitAsync);
        await _inside.Task;
        Assert.Equal(1, await bench.AddAsync(Token));
        Assert.Equal(2, await bench.AddAsync(Token));
        _gate.SetResult();

        Assert.Equal(2, await sharing);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nobody_gets_in_while_another_method_waits()
    {
        using var bench = Manager.CreateBench();

        var keeping = bench.KeepAsync(WaitAsync);
        await _inside.Task;
        var adding = bench.AddAsync(Token);
        _gate.SetResult();

        Assert.Equal(0, await keeping);
        Assert.Equal(1, await adding);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_piece_is_alone_in_the_object()
    {
        using var bench = Manager.CreateBench();

        var mixing = Enumerable.Range(0, 4).Select(_ => bench.MixAsync(200)).ToList();
        var visiting = OnThreads(2, _ =>
        {
            for (int i = 0; i < 300; i++)
            {
                bench.Visit();
            }
        });
        await Task.WhenAll([.. mixing, visiting]);

        Assert.Equal(1, bench.MostInside);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_result_is_written_inside()
    {
        using var bench = Manager.CreateBench();

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.MakeAsync(100)));

        Assert.Equal(800, made.Max(static list => list.Count));
        Assert.All(made, static list => Assert.InRange(list.Count, 100, 800));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_it_awaits_may_call_the_object()
    {
        using var bench = Manager.CreateBench();

        Assert.Equal(2, await bench.ShareAsync(async () =>
        {
            await bench.AddAsync(Token);
            Assert.Equal(0, await bench.ShareAsync(() => Task.CompletedTask));
            await bench.AddAsync(Token);
        }));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_chain_keeps_what_it_holds_further_out()
    {
        using var bench = Manager.CreateBench();
        int shared = -1;

        var keeping = bench.KeepAsync(async () => shared = await bench.ShareAsync(WaitAsync));
        await _inside.Task;
        var adding = bench.AddAsync(Token);
        _gate.SetResult();

        Assert.Equal(0, await keeping);
        Assert.Equal(0, shared);
        Assert.Equal(1, await adding);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_among_its_arguments_are_left_and_entered_as_well()
    {
        using var bench = Manager.CreateBench();
        using var other = Manager.CreateBench();

        var sharing = bench.ShareWithAsync(other, WaitAsync);
        await _inside.Task;
        await bench.AddAsync(Token);
        Assert.Equal(1, await other.AddAsync(Token));
        _gate.SetResult();

        Assert.Equal(1, await sharing);
        Assert.Equal(2, other.Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_it_keeps_shares_the_guard()
    {
        using var bench = Manager.CreateBench();
        using var account = Manager.CreateAccount("Ada");
        await bench.AdoptAsync(account);

        decimal seen = -1;
        var keeping = bench.KeepAsync(async () =>
        {
            await WaitAsync();
            seen = await account.GetBalanceAsync();
        });
        await _inside.Task;
        var depositing = account.DepositAsync(5, Token);
        _gate.SetResult();

        await keeping;
        await depositing;
        Assert.Equal(0, seen);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Exceptions_travel_and_leave_the_object_free()
    {
        using var bench = Manager.CreateBench();

        Assert.Equal("at once", (await Assert.ThrowsAsync<InvalidOperationException>(bench.FailAtOnceAsync)).Message);
        Assert.Equal("later", (await Assert.ThrowsAsync<InvalidOperationException>(bench.FailLaterAsync)).Message);
        Assert.Equal("from here", (await Assert.ThrowsAsync<NotSupportedException>(
            () => bench.ShareAsync(() => throw new NotSupportedException("from here")))).Message);

        Assert.Equal(1, bench.Ended);
        Assert.Equal(1, await bench.AddAsync(Token));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cancelling_reaches_it_while_it_waits()
    {
        using var bench = Manager.CreateBench();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var waiting = bench.UntilCancelledAsync(
            () =>
            {
                _inside.SetResult();
                return Task.CompletedTask;
            },
            cancellation.Token);
        await _inside.Task;
        await bench.AddAsync(Token);
        await cancellation.CancelAsync();

        Assert.Equal("cancelled", await waiting);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_mark_of_the_base_holds_for_overrides()
    {
        using var bench = Manager.CreateQuietBench();

        var describing = bench.DescribeAsync(WaitAsync);
        await _inside.Task;
        await bench.AddAsync(Token);
        _gate.SetResult();

        Assert.Equal("1 came in", await describing);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_mark_of_an_override_alone_changes_nothing()
    {
        using var bench = Manager.CreateQuietBench();

        var keeping = bench.KeepAsync(WaitAsync);
        await _inside.Task;
        var adding = bench.AddAsync(Token);
        _gate.SetResult();

        Assert.Equal(0, await keeping);
        Assert.Equal(1, await adding);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_method_that_cannot_go_on_fails_and_ends_later()
    {
        using var first = Manager.CreateBench();
        using var second = Manager.CreateBench();
        using var third = Manager.CreateBench();
        var isHeld = new TaskCompletionSource();

        // One chain holds the first and goes on in the second; the other holds the second and waits for the first.
        var one = first.KeepAsync(() => second.ShareAsync(WaitAsync));
        await _inside.Task;
        var other = second.KeepAsync(async () =>
        {
            var adding = first.AddAsync(Token);
            isHeld.SetResult();
            await adding;
        });
        await isHeld.Task;

        // Calls of one process are taken in order: the one before waits now.
        await third.AddAsync(Token);
        _gate.SetResult();

        await Assert.ThrowsAsync<DeadlockException>(() => one);
        Assert.Equal(0, await other);
        await Eventually.IsTrueAsync(() => second.Ended == 1, "it has gone on");
        Assert.Equal(1, first.Count);
    }

    private async Task WaitAsync()
    {
        _inside.SetResult();
        await _gate.Task;
    }
}
