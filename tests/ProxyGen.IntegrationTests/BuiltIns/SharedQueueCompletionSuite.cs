using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedQueueCompletionSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M37")]
    public Task A_completed_queue_gives_what_is_left() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<int>();
        queue.EnqueueRange([1, 2]);

        queue.CompleteAdding();

        Assert.True(queue.IsAddingCompleted);
        Assert.False(queue.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => queue.Enqueue(3));
        Assert.Throws<InvalidOperationException>(() => queue.TryEnqueue(3));
        Assert.Throws<InvalidOperationException>(() => queue.EnqueueRange([3]));
        Assert.Equal([1, 2], queue.GetConsumingEnumerable());
        Assert.True(queue.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => queue.Dequeue());
        Assert.False(queue.TryDequeue(out _, Timeout.InfiniteTimeSpan));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Completing_wakes_waiting_consumers()
    {
        using var queue = Manager.CreateQueue<int>();
        var dequeue = queue.DequeueAsync().AsTask();
        var tryDequeue = queue.TryDequeueAsync(Timeout.InfiniteTimeSpan).AsTask();

        await queue.CompleteAddingAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => dequeue);
        Assert.False((await tryDequeue).Found);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Completing_fails_waiting_producers()
    {
        using var queue = Manager.CreateQueue<int>(1);
        await queue.EnqueueAsync(1);
        var waiting = queue.EnqueueAsync(2).AsTask();

        await queue.CompleteAddingAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => waiting);
        Assert.Equal([1], queue);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Consuming_asynchronously_ends_with_the_queue()
    {
        using var queue = Manager.CreateQueue<int>();
        var consumer = Task.Run(async () =>
        {
            var taken = new List<int>();
            await foreach (int item in queue.GetConsumingAsyncEnumerable())
            {
                taken.Add(item);
            }

            return taken;
        });

        await queue.EnqueueRangeAsync([1, 2, 3]);
        await queue.CompleteAddingAsync();

        Assert.Equal([1, 2, 3], await consumer);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M34")]
    [Trait("Behaviour", "M35")]
    public async Task WaitUntilDone_waits_for_every_item_to_be_worked_on()
    {
        using var queue = Manager.CreateQueue<int>();
        await queue.WaitUntilDoneAsync();
        queue.EnqueueRange([1, 2]);
        var done = queue.WaitUntilDoneAsync().AsTask();

        queue.Dequeue();
        queue.MarkDone();
        queue.Dequeue();
        Assert.Equal(0, queue.Count);
        Assert.False(done.IsCompleted);
        queue.MarkDone();

        await done;
        Assert.Throws<InvalidOperationException>(queue.MarkDone);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cleared_items_count_as_done()
    {
        using var queue = Manager.CreateQueue<int>();
        queue.EnqueueRange([1, 2, 3]);
        var done = queue.WaitUntilDoneAsync().AsTask();

        queue.Clear();

        await done;
    }
}
