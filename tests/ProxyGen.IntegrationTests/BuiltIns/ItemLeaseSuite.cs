using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

/// <summary>Items that are held until they are acknowledged.</summary>
public abstract class ItemLeaseSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task An_acknowledged_item_is_gone() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<string>(["a", "b"]);

        using (var lease = queue.Receive())
        {
            Assert.Equal(("a", 1, null), (lease.Item, lease.DeliveryCount, lease.ExpiresAt));
            Assert.Equal((1, 1), (queue.Count, queue.LeasedCount));
            lease.Acknowledge();
            Assert.Throws<InvalidOperationException>(lease.Acknowledge);
        }

        Assert.Equal(["b"], queue);
        Assert.Equal(0, queue.LeasedCount);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_item_not_acknowledged_goes_back_to_its_place()
    {
        using var queue = Manager.CreateQueue<string>(["a", "b", "c"]);
        var a = await queue.ReceiveAsync();
        var b = await queue.ReceiveAsync();

        await b.DisposeAsync();
        a.Release();

        Assert.Equal(["a", "b", "c"], queue);
        Assert.True(queue.TryReceive(out var again));
        Assert.Equal(("a", 2), (again.Item, again.DeliveryCount));
        again.Dispose();
        again.Dispose();
        Assert.Equal("a", queue.Dequeue());
        Assert.Throws<InvalidOperationException>(a.Release);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_item_that_comes_back_goes_to_who_waits()
    {
        using var queue = Manager.CreateQueue<string>(["a"]);
        var lease = queue.Receive();
        var waiting = queue.DequeueAsync().AsTask();
        var behind = queue.TryReceiveAsync(Timeout.InfiniteTimeSpan).AsTask();
        Assert.False(queue.TryReceive(out _));

        await lease.ReleaseAsync();
        Assert.Equal("a", await waiting);
        await queue.EnqueueAsync("b");
        await using var next = await behind;

        Assert.Equal("b", next!.Item);
        await next.AcknowledgeAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_completed_queue_ends_only_when_nothing_can_come_back()
    {
        using var queue = Manager.CreateQueue<string>(["a"]);
        var lease = queue.Receive();
        queue.CompleteAdding();
        var consumer = queue.TryDequeueAsync(Timeout.InfiniteTimeSpan).AsTask();
        var last = queue.TryReceiveAsync(Timeout.InfiniteTimeSpan).AsTask();

        Assert.False(queue.IsCompleted);
        lease.Dispose();
        Assert.Equal((true, "a"), await consumer);

        Assert.Null(await last);
        Assert.True(queue.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => queue.Receive());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_acknowledged_item_counts_as_done()
    {
        using var queue = Manager.CreateQueue<string>(["a", "b"]);
        queue.CompleteAdding();
        var done = queue.WaitUntilDoneAsync().AsTask();

        queue.Receive().Acknowledge();
        queue.Receive().Dispose();
        Assert.False(done.IsCompleted);
        queue.Receive().Acknowledge();

        await done;
        Assert.True(queue.IsCompleted);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_cancelled_wait_holds_nothing()
    {
        using var queue = Manager.CreateQueue<string>();
        using var cancellation = new CancellationTokenSource();
        var waiting = queue.ReceiveAsync(cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await queue.EnqueueAsync("a");
        Assert.Equal((1, 0), (queue.Count, queue.LeasedCount));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Times_are_checked() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<string>(["a"]);

        Assert.Throws<ArgumentOutOfRangeException>(() => queue.Receive(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => queue.Receive(TimeSpan.FromDays(30)));
        using var lease = queue.Receive(TimeSpan.FromHours(1));
        Assert.NotNull(lease.ExpiresAt);
        Assert.Throws<ArgumentOutOfRangeException>(() => lease.Renew(TimeSpan.FromSeconds(-5)));
        lease.Renew(Timeout.InfiniteTimeSpan);
        Assert.Null(lease.ExpiresAt);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Elements_of_a_priority_queue_go_back_among_their_like()
    {
        using var queue = Manager.CreatePriorityQueue<string, int>([("a1", 1), ("a2", 1), ("b", 2)]);
        var first = queue.Receive();
        await using var second = await queue.ReceiveAsync();
        Assert.Equal(("a1", 1, 1), (first.Item, first.Priority, first.DeliveryCount));
        queue.Enqueue("a3", 1);

        first.Dispose();
        await second.AcknowledgeAsync();

        Assert.Equal([("a1", 1), ("a3", 1), ("b", 2)], queue);
        Assert.True(queue.TryReceive(out var again));
        Assert.Equal(2, again.DeliveryCount);
        again.Acknowledge();
        Assert.Equal("a3", queue.Dequeue());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Items_can_be_held_by_many_at_once()
    {
        using var queue = Manager.CreateQueue<int>(Enumerable.Range(0, 100));
        queue.CompleteAdding();
        int acknowledged = 0;

        await OnThreads(4, number =>
        {
            var random = new Random(number);
            while (queue.TryReceive(out var lease, Timeout.InfiniteTimeSpan))
            {
                using (lease)
                {
                    if (random.Next(3) > 0)
                    {
                        lease.Acknowledge();
                        Interlocked.Increment(ref acknowledged);
                    }
                }
            }
        });

        Assert.Equal(100, acknowledged);
        Assert.True(queue.IsCompleted);
    }
}
