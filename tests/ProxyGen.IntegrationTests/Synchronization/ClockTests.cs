using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

/// <summary>Time-outs of an in-process manager go by the clock that it was given.</summary>
public sealed class ClockTests : IAsyncDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualClock _clock = new();
    private readonly SharedManager _manager;

    public ClockTests()
    {
        _manager = SharedManager.StartInProcess(new SharedManagerOptions { TimeProvider = _clock });
    }

    public ValueTask DisposeAsync() => _manager.DisposeAsync();

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_wait_for_a_lock_ends_when_the_clock_says_so()
    {
        using var gate = _manager.CreateLock();
        await using var lease = await gate.AcquireAsync();

        Assert.Null(await TimedOutAsync(gate.TryAcquireAsync(Hour), () => gate.WaitingCount));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_wait_for_a_reader_writer_lock_ends_when_the_clock_says_so()
    {
        using var gate = _manager.CreateReaderWriterLock();
        await using var upgradeable = await gate.AcquireUpgradeableReadAsync();
        await using var lease = await gate.AcquireReadAsync();

        Assert.Null(await TimedOutAsync(gate.TryAcquireWriteAsync(Hour), () => gate.WaitingCount));
        Assert.Null(await TimedOutAsync(upgradeable.TryUpgradeAsync(Hour), () => gate.WaitingCount));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_wait_for_permits_ends_when_the_clock_says_so()
    {
        using var semaphore = _manager.CreateSemaphore(0);

        Assert.Null(await TimedOutAsync(semaphore.TryAcquireAsync(Hour), () => semaphore.WaitingCount));
        Assert.False(await TimedOutAsync(semaphore.TryWaitAsync(Hour), () => semaphore.WaitingCount));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_wait_for_an_item_ends_when_the_clock_says_so()
    {
        using var queue = _manager.CreateQueue<int>(1);

        Assert.False((await WaitOutAsync(queue.TryDequeueAsync(Hour).AsTask())).Found);
        Assert.True(queue.TryEnqueue(1));
        Assert.Equal((true, 1), await queue.TryDequeueAsync(Hour));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_wait_for_an_event_ends_when_the_clock_says_so()
    {
        foreach (SharedWaitHandle handle in new SharedWaitHandle[]
        {
            _manager.CreateManualResetEvent(), _manager.CreateAutoResetEvent(), _manager.CreateCountdownEvent(1),
        })
        {
            Assert.False(await TimedOutAsync(handle.TryWaitAsync(Hour), () => handle.WaitingCount));
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M54")]
    public async Task A_wait_for_a_pulse_ends_when_the_clock_says_so()
    {
        using var gate = _manager.CreateLock();
        using var condition = _manager.CreateCondition(gate);
        await using var lease = await gate.AcquireAsync();

        Assert.False(await TimedOutAsync(condition.TryWaitAsync(lease, Hour), () => condition.WaitingCount));
        Assert.True(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M56")]
    public async Task Pulses_do_not_move_the_end_of_a_wait_for_something()
    {
        using var gate = _manager.CreateLock();
        using var condition = _manager.CreateCondition(gate);
        int looks = 0;
        var lease = await gate.AcquireAsync();
        var waiting = condition.TryWaitForAsync(
            lease,
            () =>
            {
                looks++;
                return ValueTask.FromResult(false);
            },
            Hour).AsTask();

        for (int i = 0; i < 3; i++)
        {
            await Eventually.IsTrueAsync(() => condition.WaitingCount == 1 && looks == i + 1, "it waits");
            _clock.Advance(Hour / 4);
            Assert.Equal(1, condition.WaitingCount);
            await using var other = await gate.AcquireAsync();
            await condition.PulseAllAsync(other);
        }

        await Eventually.IsTrueAsync(() => condition.WaitingCount == 1 && looks == 4, "it waits again");
        _clock.Advance((Hour / 4) - Second);
        Assert.Equal(1, condition.WaitingCount);
        _clock.Advance(Second);

        Assert.False(await waiting);
        Assert.Equal(5, looks);
        lease.Release();
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M71")]
    public async Task A_wait_in_a_barrier_ends_when_the_clock_says_so_and_so_does_a_phase()
    {
        using var barrier = _manager.CreateBarrier(2, 2 * Hour);

        Assert.False(await TimedOutAsync(barrier.TrySignalAndWaitAsync(Hour), () => 2 - barrier.ParticipantsRemaining));
        _clock.Advance(Hour);
        Assert.False(barrier.IsBroken);

        // The time begins with the first who comes, and anew in each phase.
        var first = barrier.SignalAndWaitAsync().AsTask();
        await Eventually.IsTrueAsync(() => barrier.ParticipantsRemaining == 1, "one has come");
        _clock.Advance((2 * Hour) - Second);
        await barrier.SignalAndWaitAsync();
        await first;
        _clock.Advance(2 * Hour);
        Assert.False(barrier.IsBroken);
        var late = barrier.SignalAndWaitAsync().AsTask();
        await Eventually.IsTrueAsync(() => barrier.ParticipantsRemaining == 1, "one has come");
        _clock.Advance(2 * Hour);
        await Assert.ThrowsAsync<BrokenBarrierException>(() => late);
    }

    // Nobody tells who waits in a queue: an hour goes by again and again until the wait has begun and ended.
    private async Task<T> WaitOutAsync<T>(Task<T> wait)
    {
        await Eventually.IsTrueAsync(
            () =>
            {
                _clock.Advance(Hour);
                return wait.IsCompleted;
            },
            "the wait ends");
        return await wait;
    }

    private async Task<T> TimedOutAsync<T>(ValueTask<T> wait, Func<int> waiting)
    {
        var task = wait.AsTask();
        await Eventually.IsTrueAsync(() => waiting() == 1, "it waits");
        _clock.Advance(Hour - Second);
        Assert.Equal(1, waiting());
        Assert.False(task.IsCompleted);
        _clock.Advance(Second);
        Assert.Equal(0, waiting());
        return await task;
    }
}
