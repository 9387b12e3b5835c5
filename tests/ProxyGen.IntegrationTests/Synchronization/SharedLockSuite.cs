using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedLockSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M42")]
    [Trait("Behaviour", "M46")]
    public Task A_held_lock_is_not_given_again() => OffThread(() =>
    {
        using var gate = Manager.CreateLock();

        using (var lease = gate.Acquire())
        {
            Assert.True(gate.IsHeld);
            Assert.False(lease.WasAbandoned);
            Assert.False(gate.TryAcquire(TimeSpan.Zero, out var second));
            Assert.Null(second);
            Assert.False(gate.TryAcquire(TimeSpan.FromMilliseconds(20), out _));
        }

        Assert.False(gate.IsHeld);
        Assert.True(gate.TryAcquire(TimeSpan.Zero, out var next));
        next.Release();
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M44")]
    public async Task Leaving_its_block_releases_a_lease()
    {
        using var gate = Manager.CreateLock();

        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await using (await gate.AcquireAsync())
            {
                throw new FormatException();
            }
        });
        Assert.False(gate.IsHeld);
        using (gate.Acquire())
        {
            Assert.True(gate.IsHeld);
        }

        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M42")]
    public Task A_lease_is_released_once() => OffThread(() =>
    {
        using var gate = Manager.CreateLock();
        var lease = gate.Acquire();

        lease.Release();

        Assert.Throws<SynchronizationLockException>(lease.Release);
        lease.Dispose();
        using var next = gate.Acquire();
        lease.Dispose();
        Assert.True(gate.IsHeld);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Any_thread_may_release()
    {
        using var gate = Manager.CreateLock();
        var lease = await gate.AcquireAsync();

        await OnThreads(1, _ => lease.Release());

        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Fencing_tokens_only_grow() => OffThread(() =>
    {
        using var gate = Manager.CreateLock();
        long last = 0;

        for (int i = 0; i < 10; i++)
        {
            using var lease = gate.Acquire();
            Assert.True(lease.FencingToken > last);
            last = lease.FencingToken;
        }
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Waiters_get_it_in_the_order_in_which_they_came()
    {
        using var gate = Manager.CreateLock();
        var order = new List<int>();
        var first = await gate.AcquireAsync();
        var waiters = Enumerable.Range(0, 10).Select(async number =>
        {
            await using var lease = await gate.AcquireAsync();
            order.Add(number);
        }).ToList();

        Assert.All(waiters, waiter => Assert.False(waiter.IsCompleted));
        await first.DisposeAsync();
        await Task.WhenAll(waiters);

        Assert.Equal(Enumerable.Range(0, 10), order);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_excludes_threads()
    {
        using var gate = Manager.CreateLock();
        using var count = Manager.CreateValue(0);

        await OnThreads(5, _ =>
        {
            for (int i = 0; i < 40; i++)
            {
                using (gate.Acquire())
                {
                    count.Value = count.Value + 1;
                }
            }
        });

        Assert.Equal(200, count.Value);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M42")]
    public async Task A_time_out_leaves_nothing_behind()
    {
        using var gate = Manager.CreateLock();
        var lease = await gate.AcquireAsync();

        Assert.Null(await gate.TryAcquireAsync(TimeSpan.FromMilliseconds(20)));
        Assert.Null(await gate.TryAcquireAsync(TimeSpan.Zero));
        lease.Release();

        Assert.False(gate.IsHeld);
        await using var next = await gate.TryAcquireAsync(Timeout.InfiniteTimeSpan);
        Assert.NotNull(next);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await gate.TryAcquireAsync(TimeSpan.FromSeconds(-5)));
    }
}
