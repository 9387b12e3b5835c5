using System.Diagnostics;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedConditionSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M51")]
    public async Task A_pulse_wakes_one_and_the_next_pulse_another()
    {
        using var gate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        int woken = 0;
        var waits = Enumerable.Range(0, 2).Select(_ => WaitAsync(gate, condition, () => Interlocked.Increment(ref woken))).ToList();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 2, "both wait");

        for (int i = 1; i <= 2; i++)
        {
            using (var lease = gate.Acquire())
            {
                condition.Pulse(lease);
                Assert.Equal(2 - i, condition.WaitingCount);
            }

            await Task.WhenAny(waits);
            await Eventually.IsTrueAsync(() => woken == i, $"{i} woken");
        }

        await Task.WhenAll(waits);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M52")]
    [Trait("Behaviour", "M60")]
    public async Task Waiters_whose_time_is_over_take_no_pulse()
    {
        using var gate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        var timedOut = Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var lease = await gate.AcquireAsync();
            Assert.False(await condition.TryWaitAsync(lease, TimeSpan.FromMilliseconds(20)));
        });
        await Task.WhenAll(timedOut);
        int woken = 0;
        var waits = Enumerable.Range(0, 6).Select(_ => WaitAsync(gate, condition, () => Interlocked.Increment(ref woken))).ToList();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 6, "all wait");

        using (var lease = gate.Acquire())
        {
            condition.PulseAll(lease);
        }

        await Task.WhenAll(waits);
        Assert.Equal(6, woken);
        Assert.Equal(0, condition.WaitingCount);
        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M53")]
    public async Task A_pulse_wakes_so_many_and_is_not_stored()
    {
        using var gate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        int woken = 0;
        var waits = Enumerable.Range(0, 6).Select(_ => WaitAsync(gate, condition, () => Interlocked.Increment(ref woken))).ToList();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 6, "all wait");

        foreach (var (count, total) in new[] { (2, 2), (4, 6), (3, 6) })
        {
            await using (var lease = await gate.AcquireAsync())
            {
                await condition.PulseAsync(lease, count);
            }

            await Eventually.IsTrueAsync(() => woken == total, $"{total} woken");
        }

        await Task.WhenAll(waits);
        await using var last = await gate.AcquireAsync();
        Assert.False(await condition.TryWaitAsync(last, TimeSpan.FromMilliseconds(20)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M54")]
    [Trait("Behaviour", "M57")]
    public Task After_the_time_out_the_lock_is_held_again_under_a_new_token() => OffThread(() =>
    {
        using var gate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        using var lease = gate.Acquire();
        long before = lease.FencingToken;
        var clock = Stopwatch.StartNew();

        Assert.False(condition.TryWait(lease, TimeSpan.FromMilliseconds(50)));
        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(40), $"{clock.Elapsed}");
        Assert.False(condition.TryWait(lease, TimeSpan.Zero));

        Assert.True(gate.IsHeld);
        Assert.True(lease.FencingToken > before);
        Assert.False(gate.TryAcquire(out _));
        lease.Release();
        Assert.False(gate.IsHeld);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M55")]
    public async Task It_waits_until_something_is_so()
    {
        using var gate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        using var state = Manager.CreateValue(0);
        var waiting = Task.Run(() =>
        {
            using var lease = gate.Acquire();
            condition.WaitFor(lease, () => state.Value == 4);
            return state.Value;
        });
        var awaiting = Task.Run(async () =>
        {
            await using var lease = await gate.AcquireAsync();
            await condition.WaitForAsync(lease, async () => await state.GetValueAsync() == 4);
            return await state.GetValueAsync();
        });
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 2, "both wait");

        for (int i = 1; i <= 4; i++)
        {
            using var lease = gate.Acquire();
            state.Value = i;
            condition.PulseAll(lease);
        }

        Assert.Equal(4, await waiting);
        Assert.Equal(4, await awaiting);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M56")]
    public async Task Early_pulses_do_not_shorten_or_prolong_the_time_out()
    {
        using var gate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        var timeout = TimeSpan.FromMilliseconds(200);
        var waiting = Task.Run(() =>
        {
            using var lease = gate.Acquire();
            var clock = Stopwatch.StartNew();
            Assert.False(condition.TryWaitFor(lease, () => false, timeout));
            return clock.Elapsed;
        });

        while (!waiting.IsCompleted)
        {
            await using var lease = await gate.AcquireAsync();
            await condition.PulseAllAsync(lease);
        }

        Assert.True(await waiting >= timeout - TimeSpan.FromMilliseconds(10), $"{await waiting}");
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M57")]
    public async Task A_cancelled_wait_holds_the_lock_again()
    {
        using var gate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        using var cancellation = new CancellationTokenSource();
        var lease = await gate.AcquireAsync();
        var waiting = condition.WaitAsync(lease, cancellation.Token).AsTask();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 1, "it waits");
        var other = await gate.AcquireAsync();

        await cancellation.CancelAsync();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 0, "it no longer waits");
        Assert.False(waiting.IsCompleted);
        await other.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.True(gate.IsHeld);
        Assert.False(gate.TryAcquire(out _));
        lease.Release();
        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M58")]
    public Task Only_a_holder_of_its_lock_waits_and_pulses() => OffThread(() =>
    {
        using var gate = Manager.CreateLock();
        using var otherGate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        using var other = otherGate.Acquire();
        var released = gate.Acquire();
        released.Release();

        foreach (var lease in new[] { other, released })
        {
            Assert.Throws<SynchronizationLockException>(() => condition.Wait(lease));
            Assert.Throws<SynchronizationLockException>(() => condition.TryWait(lease, TimeSpan.Zero));
            Assert.Throws<SynchronizationLockException>(() => condition.Pulse(lease));
            Assert.Throws<SynchronizationLockException>(() => condition.PulseAll(lease));
        }

        Assert.Equal(0, condition.WaitingCount);
        Assert.False(gate.IsHeld);
        using var mine = gate.Acquire();
        Assert.Throws<ArgumentOutOfRangeException>(() => condition.TryWait(mine, TimeSpan.FromSeconds(-5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => condition.Pulse(mine, 0));
        Assert.True(gate.IsHeld);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M59")]
    public async Task Waiting_inside_a_reentrant_lock_gives_it_up_whole_and_gets_it_back_whole()
    {
        using var gate = Manager.CreateReentrantLock();
        using var condition = Manager.CreateCondition(gate);
        var waiting = Task.Run(() =>
        {
            using var outer = gate.Acquire();
            using var inner = gate.Acquire();
            condition.Wait(outer);
            Assert.Equal(outer.FencingToken, inner.FencingToken);
            inner.Dispose();
            Assert.True(gate.IsHeld);
            using var again = gate.Acquire();
            condition.Wait(again);
            return outer.FencingToken;
        });

        for (int i = 0; i < 2; i++)
        {
            await Eventually.IsTrueAsync(() => condition.WaitingCount == 1, "it waits");
            Assert.False(gate.IsHeld);
            await using var lease = await gate.AcquireAsync();
            await condition.PulseAsync(lease);
        }

        Assert.True(await waiting > 0);
        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_hands_items_over_between_threads()
    {
        const int Items = 60;
        using var gate = Manager.CreateLock();
        using var hasItem = Manager.CreateCondition(gate);
        using var hasRoom = Manager.CreateCondition(gate);
        using var slot = Manager.CreateQueue<int>();
        var received = new List<int>();

        await OnThreads(2, role =>
        {
            for (int i = 0; i < Items; i++)
            {
                using var lease = gate.Acquire();
                if (role == 0)
                {
                    hasRoom.WaitFor(lease, () => slot.Count == 0);
                    slot.Enqueue(i);
                    hasItem.Pulse(lease);
                }
                else
                {
                    hasItem.WaitFor(lease, () => slot.Count > 0);
                    received.Add(slot.Dequeue());
                    hasRoom.Pulse(lease);
                }
            }
        });

        Assert.Equal(Enumerable.Range(0, Items), received);
    }

    private static async Task WaitAsync(SharedLock gate, SharedCondition condition, Action woken)
    {
        await using var lease = await gate.AcquireAsync();
        await condition.WaitAsync(lease);
        woken();
    }
}
