using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Events;

/// <summary>What becomes of subscriptions when their process ends or stops reading.</summary>
public sealed class EventDeathTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Subscriptions_of_a_killed_process_are_taken_out_of_the_event()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var exchange = manager.CreateExchange();
        using var signals = manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(CallbackJobsWorkers.ListenAsync, exchange, signals);
        Assert.Equal("ready", await signals.DequeueAsync());
        await exchange.TradeAsync(5, 1);
        Assert.Equal("5", await signals.DequeueAsync());
        Assert.Equal(1, exchange.Subscribers);

        worker.Kill();

        await Eventually.IsTrueAsync(() => !exchange.HasTraders() && exchange.Subscribers == 0, "the subscriptions have ended");
        await exchange.TradeAsync(6, 1);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_process_that_does_not_read_holds_up_nobody_and_loses_its_subscription()
    {
        await using var observed = new ObservedManager(ProtocolLimitsWith(unsent: 1024 * 1024));
        await using var manager = await observed.ConnectAsync();
        using var exchange = manager.CreateExchange();
        using var signals = manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(CallbackJobsWorkers.ListenAsync, exchange, signals);
        Assert.Equal("ready", await signals.DequeueAsync());
        await RunningProcess.SuspendAsync(worker.Id);

        await exchange.TradeLongAsync(100, 100_000);

        await Eventually.IsTrueAsync(() => !exchange.HasTraders(), "the subscription has ended");
        worker.Kill();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_handler_that_throws_without_a_context_ends_its_process()
    {
        await using var manager = await SharedManager.StartAsync();
        using var exchange = manager.CreateExchange();
        using var signals = manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(CallbackJobsWorkers.ThrowAsync, exchange, signals);
        Assert.Equal("ready", await signals.DequeueAsync());

        await exchange.TradeAsync(1, 1);

        Assert.NotEqual(0, await worker.WaitForExitAsync().WaitAsync(Deadline.OfStep));
        await exchange.TradeAsync(2, 1);
    }

    private static Protocol.ProtocolLimits ProtocolLimitsWith(int unsent) => new() { MaxUnsentLength = unsent };
}
