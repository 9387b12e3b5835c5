using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedAutoResetEventSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_signal_lets_one_go_on() => OffThread(() =>
    {
        using var signal = Manager.CreateAutoResetEvent();
        Assert.False(signal.TryWait(TimeSpan.Zero));

        signal.Set();
        signal.Set();

        Assert.True(signal.IsSet);
        signal.Wait();
        Assert.False(signal.IsSet);
        Assert.False(signal.TryWait(TimeSpan.FromMilliseconds(20)));
        signal.Set();
        signal.Reset();
        Assert.False(signal.TryWait(TimeSpan.Zero));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Signals_go_to_waiters_in_the_order_in_which_they_came()
    {
        using var signal = Manager.CreateAutoResetEvent();
        var order = new List<int>();
        var waits = Enumerable.Range(0, 5).Select(async number =>
        {
            await signal.WaitAsync();
            lock (order)
            {
                order.Add(number);
            }
        }).ToList();
        await Eventually.IsTrueAsync(() => signal.WaitingCount == 5, "all wait");

        for (int i = 1; i <= 5; i++)
        {
            signal.Set();
            await Eventually.IsTrueAsync(() => order.Count == i, $"waiter {i} has gone on");
            Assert.Equal(5 - i, signal.WaitingCount);
        }

        await Task.WhenAll(waits);
        Assert.Equal(Enumerable.Range(0, 5), order);
        Assert.False(signal.IsSet);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_cancelled_wait_takes_no_signal()
    {
        using var signal = Manager.CreateAutoResetEvent();

        for (int round = 0; round < 200; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var waiting = signal.WaitAsync(cancellation.Token).AsTask();
            var setting = Task.Run(signal.Set);
            Thread.SpinWait(round * 20);
            await cancellation.CancelAsync();
            await setting;
            bool received = true;
            try
            {
                await waiting;
            }
            catch (OperationCanceledException)
            {
                received = false;
            }

            Assert.Equal(!received, await signal.TryWaitAsync(TimeSpan.Zero));
        }

        Assert.Equal(0, signal.WaitingCount);
    }
}
