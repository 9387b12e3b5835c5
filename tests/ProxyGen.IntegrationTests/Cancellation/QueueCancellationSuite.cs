using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Cancellation;

public abstract class QueueCancellationSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_cancelled_consumer_takes_nothing()
    {
        using var queue = Manager.CreateQueue<int>();
        using var cancellation = new CancellationTokenSource();
        var asynchronous = queue.DequeueAsync(cancellation.Token).AsTask();
        var synchronous = Task.Run(() => queue.Dequeue(cancellation.Token));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asynchronous);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => synchronous);
        queue.Enqueue(1);
        Assert.Equal([1], queue);
        Assert.Equal(1, queue.Dequeue());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Consumers_behind_a_cancelled_one_are_served()
    {
        using var queue = Manager.CreateQueue<int>();
        using var cancellation = new CancellationTokenSource();
        var first = queue.DequeueAsync(cancellation.Token).AsTask();
        var second = queue.DequeueAsync().AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        queue.Enqueue(1);

        Assert.Equal(1, await second);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_cancelled_producer_adds_nothing()
    {
        using var queue = Manager.CreateQueue<int>(1);
        queue.Enqueue(1);
        using var cancellation = new CancellationTokenSource();
        var waiting = queue.EnqueueAsync(2, cancellation.Token).AsTask();
        var behind = queue.EnqueueAsync(3).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        Assert.Equal(1, queue.Dequeue());
        await behind;
        Assert.Equal([3], queue);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cancelled_at_any_moment_no_item_is_lost()
    {
        using var queue = Manager.CreateQueue<int>();
        var taken = new List<int>();

        for (int round = 0; round < 300; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var consumer = queue.DequeueAsync(cancellation.Token).AsTask();
            var producer = Task.Run(() => queue.Enqueue(round));
            Thread.SpinWait(round * 20);
            await cancellation.CancelAsync();
            await producer;
            try
            {
                taken.Add(await consumer);
            }
            catch (OperationCanceledException)
            {
                taken.Add(await queue.DequeueAsync());
            }
        }

        Assert.Equal(Enumerable.Range(0, 300), taken);
        Assert.Equal(0, queue.Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Waiting_for_work_to_be_done_can_be_given_up()
    {
        using var queue = Manager.CreateQueue<int>();
        queue.Enqueue(1);
        using var cancellation = new CancellationTokenSource();
        var waiting = queue.WaitUntilDoneAsync(cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        queue.MarkDone();
        await queue.WaitUntilDoneAsync();
    }
}
