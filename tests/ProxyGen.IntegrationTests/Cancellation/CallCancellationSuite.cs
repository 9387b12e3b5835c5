using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Cancellation;

public abstract class CallCancellationSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_call_that_has_not_begun_is_withdrawn()
    {
        var waiter = Manager.CreateWaiter();
        string signal = $"{Guid.NewGuid()}";
        using var cancellation = new CancellationTokenSource();

        var holding = waiter.HoldAsync(signal);
        var waiting = waiter.RunAsync(cancellation.Token).AsTask();
        var blocking = Task.Run(() => waiter.RunWith(cancellation.Token));
        await cancellation.CancelAsync();

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting)).CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocking);
        Assert.False(holding.IsCompleted);
        Manager.CreateProbe().Open(signal);
        await holding;
        Assert.Equal(0, waiter.Runs);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Those_behind_a_withdrawn_call_go_on()
    {
        var waiter = Manager.CreateWaiter();
        string signal = $"{Guid.NewGuid()}";
        using var cancellation = new CancellationTokenSource();

        var holding = waiter.HoldAsync(signal);
        var withdrawn = waiter.RunAsync(cancellation.Token).AsTask();
        var behind = waiter.RunAsync().AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => withdrawn);
        Manager.CreateProbe().Open(signal);
        await Task.WhenAll(holding, behind);

        Assert.Equal(1, waiter.Runs);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_token_cancelled_before_sends_nothing()
    {
        var waiter = Manager.CreateWaiter();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiter.RunAsync(cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => waiter.RunWith(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Manager.CreateWaiterAsync(cancelled));

        Assert.Equal(0, waiter.Runs);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_call_that_has_begun_is_told_and_its_real_outcome_arrives()
    {
        var waiter = Manager.CreateWaiter();
        var probe = Manager.CreateProbe();
        string begun = $"{Guid.NewGuid()}";
        using var cancellation = new CancellationTokenSource();

        var finishing = waiter.FinishAsync(begun + " begun", cancellation.Token);
        await Task.Run(() => probe.AwaitBegun(begun));
        await cancellation.CancelAsync();

        Assert.Equal("finished", await finishing);
        Assert.Equal(1, waiter.Runs);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_method_that_stops_by_its_token_throws_so()
    {
        var waiter = Manager.CreateWaiter();
        var probe = Manager.CreateProbe();
        string begun = $"{Guid.NewGuid()}";
        using var cancellation = new CancellationTokenSource();

        var stopping = waiter.StopAsync(begun + " begun", cancellation.Token);
        await Task.Run(() => probe.AwaitBegun(begun));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopping);
        await waiter.RunAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_synchronous_method_that_runs_is_told_too()
    {
        var waiter = Manager.CreateWaiter();
        var probe = Manager.CreateProbe();
        string begun = $"{Guid.NewGuid()}";
        using var cancellation = new CancellationTokenSource();

        var blocking = Task.Run(() => waiter.Block(begun + " begun", cancellation.Token));
        await Task.Run(() => probe.AwaitBegun(begun));
        await cancellation.CancelAsync();

        Assert.True(await blocking);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cancelling_late_changes_nothing()
    {
        var waiter = Manager.CreateWaiter();
        using var cancellation = new CancellationTokenSource();

        Assert.Equal(1, waiter.RunWith(cancellation.Token));
        await waiter.RunAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await waiter.RunAsync();

        Assert.Equal(3, waiter.Runs);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cancelled_at_any_moment_a_call_has_run_or_has_not()
    {
        var waiter = Manager.CreateWaiter();
        int ran = 0;

        for (int round = 0; round < 300; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var blocker = waiter.RunAsync().AsTask();
            var call = waiter.RunAsync(cancellation.Token).AsTask();
            Thread.SpinWait(round * 20);
            await cancellation.CancelAsync();
            await blocker;
            ran++;
            try
            {
                await call;
                ran++;
            }
            catch (OperationCanceledException)
            {
                // It has not run.
            }
        }

        Assert.Equal(ran, waiter.Runs);
    }
}
