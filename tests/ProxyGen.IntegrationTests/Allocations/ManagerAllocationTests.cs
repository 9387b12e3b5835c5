namespace ProxyGen.IntegrationTests.Allocations;

/// <summary>What synchronous calls allocate in a manager's own process when nobody has to wait.</summary>
public sealed class ManagerAllocationTests
{
    // Other threads of the manager allocate a little now and then.
    private const double Nothing = 1;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Locks_permits_and_items_cost_nothing(bool useSharedMemory)
    {
        await using var manager = await SharedManager.StartAsync(new SharedManagerOptions { UseSharedMemory = useSharedMemory });
        var observer = manager.CreateValue(0);
        var gate = manager.CreateLock();
        var semaphore = manager.CreateSemaphore(4, 4);
        var queue = manager.CreateQueue<int>();

        Assert.InRange(Measure(() => gate.Acquire().Dispose()), 0, Nothing);
        Assert.InRange(
            Measure(() =>
            {
                semaphore.Wait();
                semaphore.Release();
            }),
            0,
            Nothing);
        Assert.InRange(
            Measure(() =>
            {
                queue.Enqueue(1);
                queue.Dequeue();
            }),
            0,
            Nothing);

        double Measure(Action action) => Allocation.Of(action, 3000, () => observer.Update(static _ => GC.GetTotalAllocatedBytes(precise: true)));
    }
}
