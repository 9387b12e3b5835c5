using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedCountdownEventSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Its_last_signal_sets_it()
    {
        using var countdown = Manager.CreateCountdownEvent(3);
        var waiting = countdown.WaitAsync().AsTask();
        var blocked = Task.Run(() => countdown.Wait());
        await Eventually.IsTrueAsync(() => countdown.WaitingCount == 2, "both wait");

        Assert.False(countdown.Signal());
        Assert.False(await countdown.TryWaitAsync(TimeSpan.FromMilliseconds(20)));
        Assert.Equal(2, countdown.CurrentCount);
        Assert.True(countdown.Signal(2));

        await waiting;
        await blocked;
        Assert.True(countdown.IsSet);
        Assert.True(countdown.TryWait(TimeSpan.Zero));
        Assert.Throws<InvalidOperationException>(() => countdown.Signal());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task It_can_be_given_more_to_count() => OffThread(() =>
    {
        using var countdown = Manager.CreateCountdownEvent(1);

        countdown.AddCount();
        Assert.True(countdown.TryAddCount(2));
        Assert.Equal(4, countdown.CurrentCount);
        Assert.Throws<InvalidOperationException>(() => countdown.Signal(5));
        Assert.Throws<InvalidOperationException>(() => countdown.AddCount(int.MaxValue));
        Assert.True(countdown.Signal(4));
        Assert.False(countdown.TryAddCount());
        Assert.Throws<InvalidOperationException>(() => countdown.AddCount());
        Assert.Throws<ArgumentOutOfRangeException>(() => countdown.Signal(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateCountdownEvent(-1));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Reset_starts_again()
    {
        using var countdown = Manager.CreateCountdownEvent(0);
        Assert.True(countdown.IsSet);

        countdown.Reset(2);
        Assert.Equal(2, countdown.InitialCount);
        countdown.Signal();
        countdown.Reset();
        Assert.Equal(2, countdown.CurrentCount);
        var waiting = countdown.WaitAsync().AsTask();
        await Eventually.IsTrueAsync(() => countdown.WaitingCount == 1, "it waits");
        countdown.Reset(0);

        await waiting;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_signal()
    {
        using var countdown = Manager.CreateCountdownEvent(200);
        int last = 0;

        await OnThreads(4, _ =>
        {
            for (int i = 0; i < 50; i++)
            {
                Interlocked.Add(ref last, countdown.Signal() ? 1 : 0);
            }
        });

        Assert.True(countdown.IsSet);
        Assert.Equal(1, last);
    }
}
