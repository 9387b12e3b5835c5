using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedSemaphoreSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M47")]
    public Task Permits_are_taken_until_none_is_left() => OffThread(() =>
    {
        using var semaphore = Manager.CreateSemaphore(2);

        var first = semaphore.Acquire();
        Assert.Equal(1, semaphore.CurrentCount);
        semaphore.Wait();
        Assert.Equal(0, semaphore.CurrentCount);
        Assert.False(semaphore.TryAcquire(TimeSpan.Zero, out _));
        Assert.False(semaphore.TryWait(TimeSpan.Zero));
        first.Release();
        Assert.Equal(1, semaphore.CurrentCount);
        Assert.Equal(1, semaphore.Release());
        Assert.Equal(2, semaphore.CurrentCount);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M48")]
    public Task Without_a_maximum_it_grows() => OffThread(() =>
    {
        using var semaphore = Manager.CreateSemaphore(2);

        semaphore.Release();
        semaphore.Release();

        Assert.Equal(4, semaphore.CurrentCount);
        Assert.Throws<SemaphoreFullException>(() => semaphore.Release(int.MaxValue));
        Assert.Equal(4, semaphore.CurrentCount);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M49")]
    public Task With_a_maximum_it_cannot_be_released_beyond() => OffThread(() =>
    {
        using var semaphore = Manager.CreateSemaphore(2, 2);

        Assert.Throws<SemaphoreFullException>(() => semaphore.Release());
        semaphore.Wait();
        Assert.Throws<SemaphoreFullException>(() => semaphore.Release(2));
        semaphore.Release();

        // What is held under a lease comes back with it, and counts.
        using (semaphore.Acquire())
        {
            Assert.Throws<SemaphoreFullException>(() => semaphore.Release());
        }

        Assert.Equal(2, semaphore.CurrentCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateSemaphore(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateSemaphore(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => semaphore.Release(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => semaphore.Acquire(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => semaphore.Wait(0));
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M50")]
    public async Task A_time_out_takes_nothing()
    {
        using var semaphore = Manager.CreateSemaphore(1);
        await semaphore.WaitAsync();

        Assert.Null(await semaphore.TryAcquireAsync(TimeSpan.FromMilliseconds(20)));
        Assert.False(await semaphore.TryWaitAsync(TimeSpan.FromMilliseconds(20)));
        semaphore.Release();

        Assert.Equal(1, semaphore.CurrentCount);
        Assert.True(await semaphore.TryWaitAsync(Timeout.InfiniteTimeSpan));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Who_wants_many_is_not_overtaken()
    {
        using var semaphore = Manager.CreateSemaphore(2);
        await semaphore.WaitAsync();
        var many = semaphore.AcquireAsync(2).AsTask();
        var few = semaphore.AcquireAsync().AsTask();
        await Eventually.IsTrueAsync(() => semaphore.WaitingCount == 2, "both wait");
        Assert.Equal(1, semaphore.CurrentCount);
        Assert.False(semaphore.TryWait(TimeSpan.Zero));

        semaphore.Release();
        var lease = await many;
        Assert.False(few.IsCompleted);
        await lease.DisposeAsync();

        await (await few).DisposeAsync();
        Assert.Equal(2, semaphore.CurrentCount);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Who_wants_few_goes_on_when_the_one_before_gives_up()
    {
        using var semaphore = Manager.CreateSemaphore(1);
        using var cancellation = new CancellationTokenSource();
        var many = semaphore.WaitAsync(2, cancellation.Token).AsTask();
        var few = semaphore.WaitAsync().AsTask();
        await Eventually.IsTrueAsync(() => semaphore.WaitingCount == 2, "both wait");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => many);
        await few;
        Assert.Equal(0, semaphore.CurrentCount);
        Assert.Equal(0, semaphore.WaitingCount);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_lets_in_so_many_threads()
    {
        using var semaphore = Manager.CreateSemaphore(3, 3);
        int inside = 0;
        int most = 0;

        await OnThreads(6, _ =>
        {
            for (int i = 0; i < 30; i++)
            {
                using (semaphore.Acquire())
                {
                    int now = Interlocked.Increment(ref inside);
                    InterlockedMax(ref most, now);
                    Interlocked.Decrement(ref inside);
                }
            }
        });

        Assert.InRange(most, 1, 3);
        Assert.Equal(3, semaphore.CurrentCount);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) is var before && before != seen)
        {
            seen = before;
        }
    }
}
