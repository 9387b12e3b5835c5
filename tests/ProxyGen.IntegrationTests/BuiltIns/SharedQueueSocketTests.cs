using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.BuiltIns;

public sealed class SharedQueueSocketTests(SocketFixture fixture) : SharedQueueSuite(fixture), IClassFixture<SocketFixture>
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M32")]
    [Trait("Behaviour", "M40")]
    public async Task Items_of_two_processes_leave_in_the_order_in_which_they_came()
    {
        using var queue = Manager.CreateQueue<int>();
        for (int i = 0; i < 10; i++)
        {
            queue.Enqueue(i);
        }

        await using var worker = WorkerProcess.Start(QueueJobsWorkers.AddRange, queue, 10, 10);
        await worker.Completion;

        Assert.Equal(0, await worker.WaitForExitAsync());
        Assert.Equal(Enumerable.Range(0, 20), queue.DequeueRange(20));
    }
}
