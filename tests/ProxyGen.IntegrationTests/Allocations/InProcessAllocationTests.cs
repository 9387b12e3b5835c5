using ProxyGen.Synchronization;

namespace ProxyGen.IntegrationTests.Allocations;

/// <summary>
/// What synchronous calls allocate when nobody has to wait. A manager in the same process runs them on the caller's thread, so what that thread
/// allocates is what both sides do.
/// </summary>
public sealed class InProcessAllocationTests : IAsyncDisposable
{
    private readonly SharedManager _manager = SharedManager.StartInProcess();

    [Fact]
    public void A_property_costs_nothing()
    {
        var gate = _manager.CreateLock();

        Assert.Equal(0, Allocation.OfThread(() => _ = gate.IsHeld));
    }

    [Fact]
    public void A_lock_costs_its_lease()
    {
        var gate = _manager.CreateLock();

        Assert.Equal(SizeOfLease(gate), Allocation.OfThread(() => gate.Acquire().Dispose()));
    }

    [Fact]
    public void A_lock_that_is_held_costs_nothing_to_try()
    {
        var gate = _manager.CreateLock();
        using var held = gate.Acquire();

        Assert.Equal(0, Allocation.OfThread(() => gate.TryAcquire(out _)));
    }

    [Fact]
    public void A_reader_writer_lock_costs_its_leases()
    {
        var gate = _manager.CreateReaderWriterLock();

        Assert.Equal(SizeOfLease(gate), Allocation.OfThread(() => gate.AcquireRead().Dispose()));
        Assert.Equal(SizeOfLease(gate), Allocation.OfThread(() => gate.AcquireWrite().Dispose()));
    }

    [Fact]
    public void Permits_cost_nothing_and_under_a_lease_their_lease()
    {
        var semaphore = _manager.CreateSemaphore(4, 4);

        Assert.Equal(0, Allocation.OfThread(() =>
        {
            semaphore.Wait();
            semaphore.Release();
        }));
        Assert.Equal(0, Allocation.OfThread(() =>
        {
            semaphore.Wait(3);
            semaphore.Release(3);
        }));
        Assert.Equal(SizeOfLease(semaphore), Allocation.OfThread(() => semaphore.Acquire().Dispose()));
    }

    [Fact]
    public void A_queues_items_cost_nothing()
    {
        var queue = _manager.CreateQueue<int>();

        Assert.Equal(0, Allocation.OfThread(() =>
        {
            queue.Enqueue(1);
            queue.Dequeue();
        }));
        Assert.Equal(0, Allocation.OfThread(() =>
        {
            queue.Enqueue(1);
            queue.TryEnqueue(2);
            queue.TryDequeue(out _);
            queue.Dequeue();
        }));
        Assert.Equal(0, Allocation.OfThread(() => queue.TryDequeue(out _)));
    }

    [Fact]
    public void A_stacks_items_cost_nothing()
    {
        var stack = _manager.CreateStack<int>();

        Assert.Equal(0, Allocation.OfThread(() =>
        {
            stack.Push(1);
            stack.TryPop(out _);
        }));
    }

    [Fact]
    public void Events_cost_nothing()
    {
        var automatic = _manager.CreateAutoResetEvent();
        var manual = _manager.CreateManualResetEvent();
        var countdown = _manager.CreateCountdownEvent(1);

        Assert.Equal(0, Allocation.OfThread(() =>
        {
            automatic.Set();
            automatic.Wait();
        }));
        Assert.Equal(0, Allocation.OfThread(() =>
        {
            manual.Set();
            manual.Wait();
            manual.Reset();
        }));
        Assert.Equal(0, Allocation.OfThread(() =>
        {
            countdown.Signal();
            countdown.Wait();
            countdown.Reset();
        }));
    }

    public ValueTask DisposeAsync() => _manager.DisposeAsync();

    private static double SizeOfLease(ILeaseOwner owner)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(new SharedLease(owner, default, isExclusive: true));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
