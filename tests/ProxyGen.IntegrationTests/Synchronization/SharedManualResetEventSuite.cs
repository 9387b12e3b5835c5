using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedManualResetEventSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M61")]
    public Task While_it_is_not_set_waits_end_by_time_out() => OffThread(() =>
    {
        using var signal = Manager.CreateManualResetEvent();

        Assert.False(signal.IsSet);
        Assert.False(signal.TryWait(TimeSpan.Zero));
        Assert.False(signal.TryWait(TimeSpan.FromMilliseconds(20)));
        Assert.Equal(0, signal.WaitingCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => signal.TryWait(TimeSpan.FromSeconds(-5)));
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M62")]
    public async Task Once_set_nobody_waits()
    {
        using var signal = Manager.CreateManualResetEvent();
        signal.Set();

        Assert.True(signal.IsSet);
        await OffThread(() => signal.Wait());
        await signal.WaitAsync();
        Assert.True(await signal.TryWaitAsync(TimeSpan.Zero));

        using var first = Manager.CreateManualResetEvent(true);
        Assert.True(first.IsSet);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M64")]
    public Task It_says_what_it_is() => OffThread(() =>
    {
        using var signal = Manager.CreateManualResetEvent();

        Assert.StartsWith("SharedManualResetEvent #", signal.ToString(), StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M63")]
    public async Task Setting_it_ends_all_waits_even_if_it_is_reset_at_once()
    {
        using var signal = Manager.CreateManualResetEvent(true);
        signal.Reset();
        var waits = Enumerable.Range(0, 10).Select(_ => signal.WaitAsync().AsTask())
            .Append(Task.Run(() => signal.Wait()))
            .ToList();
        var timed = signal.TryWaitAsync(TimeSpan.FromMinutes(1)).AsTask();
        await Eventually.IsTrueAsync(() => signal.WaitingCount == 12, "all wait");

        await signal.SetAsync();
        await signal.ResetAsync();

        await Task.WhenAll(waits);
        Assert.True(await timed);
        Assert.False(signal.IsSet);
        Assert.False(await signal.TryWaitAsync(TimeSpan.Zero));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M183")]
    public async Task A_cancelled_wait_leaves_nothing_behind()
    {
        using var signal = Manager.CreateManualResetEvent();
        using var cancellation = new CancellationTokenSource();
        var asynchronous = signal.WaitAsync(cancellation.Token).AsTask();
        var synchronous = Task.Run(() => signal.Wait(cancellation.Token));
        await Eventually.IsTrueAsync(() => signal.WaitingCount == 2, "both wait");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asynchronous);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => synchronous);
        Assert.Equal(0, signal.WaitingCount);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_can_be_awaited_as_any_wait_handle()
    {
        using var signal = Manager.CreateManualResetEvent();
        SharedWaitHandle handle = signal;
        var waiting = handle.WaitAsync().AsTask();

        signal.Set();

        await waiting;
    }
}
