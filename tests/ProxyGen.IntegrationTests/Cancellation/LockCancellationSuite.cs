using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public abstract class LockCancellationSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M183")]
    public async Task A_cancelled_waiter_does_not_get_the_lock()
    {
        using var gate = Manager.CreateLock();
        var lease = gate.Acquire();
        using var cancellation = new CancellationTokenSource();
        var asynchronous = gate.AcquireAsync(cancellation.Token).AsTask();
        var synchronous = Task.Run(() => gate.Acquire(cancellation.Token));
        var timed = gate.TryAcquireAsync(TimeSpan.FromMinutes(1), cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asynchronous);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => synchronous);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => timed);
        lease.Release();
        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M183")]
    public async Task Waiters_behind_a_cancelled_one_get_it()
    {
        using var gate = Manager.CreateLock();
        var lease = gate.Acquire();
        using var cancellation = new CancellationTokenSource();
        var first = gate.AcquireAsync(cancellation.Token).AsTask();
        var second = gate.AcquireAsync().AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        lease.Release();

        using var next = await second;
        Assert.False(next.WasAbandoned);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cancelled_at_any_moment_it_is_held_or_not()
    {
        using var gate = Manager.CreateLock();

        for (int round = 0; round < 300; round++)
        {
            var lease = await gate.AcquireAsync();
            using var cancellation = new CancellationTokenSource();
            var waiting = gate.AcquireAsync(cancellation.Token).AsTask();
            var releasing = Task.Run(lease.Release);
            Thread.SpinWait(round * 20);
            await cancellation.CancelAsync();
            await releasing;
            try
            {
                using var next = await waiting;
                Assert.True(gate.IsHeld);
            }
            catch (OperationCanceledException)
            {
                // It is not held.
            }

            Assert.False(gate.IsHeld);
        }
    }
}
