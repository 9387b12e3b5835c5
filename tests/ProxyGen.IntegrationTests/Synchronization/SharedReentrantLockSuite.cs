using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedReentrantLockSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M43")]
    public Task Its_holder_acquires_it_again_and_it_is_free_when_all_leases_are_released() => OffThread(() =>
    {
        using var gate = Manager.CreateReentrantLock();

        var first = gate.Acquire();
        var second = gate.Acquire();
        var third = gate.Acquire();
        Assert.Equal(first.FencingToken, third.FencingToken);
        third.Release();
        second.Release();
        Assert.True(gate.IsHeld);
        first.Release();

        Assert.False(gate.IsHeld);
        Assert.Throws<SynchronizationLockException>(first.Release);
        Assert.Throws<SynchronizationLockException>(third.Release);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M43")]
    public async Task Its_asynchronous_holder_acquires_it_again()
    {
        using var gate = Manager.CreateReentrantLock();

        await using (await gate.AcquireAsync())
        {
            await Task.Yield();
            await using (await gate.AcquireAsync())
            {
                await using var third = await gate.TryAcquireAsync(TimeSpan.Zero);
                Assert.NotNull(third);
            }

            Assert.True(gate.IsHeld);
            Assert.True(gate.TryAcquire(TimeSpan.Zero, out var again));
            again.Dispose();
        }

        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M46")]
    public async Task Others_do_not_get_in()
    {
        using var gate = Manager.CreateReentrantLock();
        Task<SharedLease?> other;
        using (ExecutionContext.SuppressFlow())
        {
            other = Task.Run(() => gate.Acquire())!;
        }

        using (var lease = await other)
        {
            Assert.Null(await gate.TryAcquireAsync(TimeSpan.Zero));
            Assert.False(gate.TryAcquire(TimeSpan.FromMilliseconds(20), out _));
        }

        await using var mine = await gate.TryAcquireAsync(TimeSpan.Zero);
        Assert.NotNull(mine);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Leases_may_be_released_in_any_order() => OffThread(() =>
    {
        using var gate = Manager.CreateReentrantLock();
        var outer = gate.Acquire();
        var inner = gate.Acquire();

        outer.Release();
        Assert.True(gate.IsHeld);
        inner.Release();

        Assert.False(gate.IsHeld);
        using var next = gate.Acquire();
        Assert.True(next.FencingToken > outer.FencingToken);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Branches_of_a_holder_exclude_each_other()
    {
        using var gate = Manager.CreateReentrantLock();
        int inside = 0;
        int overlaps = 0;
        await using var lease = await gate.AcquireAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 25; i++)
            {
                await using (await gate.AcquireAsync())
                {
                    Interlocked.Add(ref overlaps, Interlocked.Increment(ref inside) == 1 ? 0 : 1);
                    await Task.Yield();
                    using (gate.Acquire())
                    {
                        Interlocked.Decrement(ref inside);
                    }
                }
            }
        })));

        Assert.Equal(0, overlaps);
        Assert.True(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_a_holder_started_and_left_behind_is_outside_once_it_has_released()
    {
        using var gate = Manager.CreateReentrantLock();
        var go = new TaskCompletionSource();
        var lease = await gate.AcquireAsync();
        var leftBehind = Task.Run(async () =>
        {
            await go.Task;
            return await gate.TryAcquireAsync(TimeSpan.Zero);
        });
        lease.Release();

        // Not inside the lease that this flow gets now: the other flow began in the one before.
        await using var mine = await gate.AcquireAsync();
        go.SetResult();

        Assert.Null(await leftBehind);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_branch_that_is_still_inside_keeps_the_lock()
    {
        using var gate = Manager.CreateReentrantLock();
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        var lease = await gate.AcquireAsync();
        var branch = Task.Run(async () =>
        {
            await using (await gate.AcquireAsync())
            {
                entered.SetResult();
                await leave.Task;
            }
        });
        await entered.Task;

        lease.Release();
        Assert.True(gate.IsHeld);
        Assert.Null(await gate.TryAcquireAsync(TimeSpan.Zero));
        leave.SetResult();
        await branch;

        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_time_out_or_cancellation_leaves_nothing_behind()
    {
        using var gate = Manager.CreateReentrantLock();
        var lease = await gate.AcquireAsync();
        var hold = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        var branch = Task.Run(async () =>
        {
            await using (await gate.AcquireAsync())
            {
                entered.SetResult();
                await hold.Task;
            }
        });
        await entered.Task;
        using var cancellation = new CancellationTokenSource();
        var waiting = gate.AcquireAsync(cancellation.Token).AsTask();

        Assert.Null(await gate.TryAcquireAsync(TimeSpan.FromMilliseconds(20)));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        hold.SetResult();
        await branch;
        await using (await gate.AcquireAsync())
        {
        }

        lease.Release();
        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_is_a_lock_where_a_lock_is_wanted()
    {
        using SharedLock gate = Manager.CreateReentrantLock();
        using var condition = Manager.CreateCondition(gate);

        await using var lease = await gate.AcquireAsync();
        await using var again = await gate.AcquireAsync();

        Assert.IsType<SharedReentrantLock>(condition.Lock);
        Assert.Equal(gate, condition.Lock);
    }
}
