using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedPriorityQueueSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task The_lowest_priority_leaves_first_and_equals_in_order() => OffThread(() =>
    {
        using var queue = Manager.CreatePriorityQueue<string, int>();

        queue.Enqueue("c", 3);
        queue.Enqueue("a1", 1);
        queue.EnqueueRange([("b", 2), ("a2", 1)]);
        queue.EnqueueRange(["a3", "a4"], 1);

        Assert.Equal(6, queue.Count);
        Assert.Equal("a1", queue.Peek());
        Assert.True(queue.TryPeek(out string? element, out int priority));
        Assert.Equal(("a1", 1), (element, priority));
        Assert.Equal([("a1", 1), ("a2", 1), ("a3", 1), ("a4", 1), ("b", 2), ("c", 3)], queue);
        Assert.Equal("a1", queue.Dequeue());
        Assert.Equal("a2", queue.Dequeue(out priority));
        Assert.Equal(1, priority);
        Assert.Equal([("a3", 1), ("a4", 1), ("b", 2)], queue.DequeueRange(3));
        Assert.True(queue.TryDequeue(out element, out priority));
        Assert.Equal(("c", 3), (element, priority));
        Assert.False(queue.TryDequeue(out element, out priority));
        Assert.Null(element);
        Assert.Throws<InvalidOperationException>(() => queue.Peek());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronously_as_well()
    {
        using var queue = await Manager.CreatePriorityQueueAsync<string, int>([("b", 2)]);
        await queue.EnqueueAsync("a", 1);

        Assert.Equal(("a", 1), await queue.PeekAsync());
        Assert.Equal(("a", 1), await queue.DequeueAsync());
        Assert.Equal((true, "b", 2), await queue.TryDequeueAsync(TimeSpan.Zero));
        Assert.False((await queue.TryDequeueAsync(TimeSpan.FromMilliseconds(20))).Found);
        Assert.Empty(await queue.ToArrayAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Consumers_wait_in_order()
    {
        using var queue = Manager.CreatePriorityQueue<string, int>();
        var first = queue.DequeueAsync().AsTask();
        var second = queue.DequeueAsync().AsTask();

        await queue.EnqueueRangeAsync([("late", 9), ("early", 1)]);

        Assert.Equal(("early", 1), await first);
        Assert.Equal(("late", 9), await second);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_full_queue_makes_producers_wait()
    {
        using var queue = Manager.CreatePriorityQueue<int, int>(2);
        var range = queue.EnqueueRangeAsync([(5, 5), (4, 4), (3, 3)]).AsTask();
        await Eventually.IsTrueAsync(() => queue.Count == 2, "what has room is in");

        Assert.False(queue.TryEnqueue(1, 1));
        Assert.False(queue.TryEnqueue(1, 1, TimeSpan.FromMilliseconds(20)));
        Assert.Equal(4, queue.Dequeue());

        await range;
        Assert.Equal([(3, 3), (5, 5)], queue);
        Assert.Equal(2, queue.Capacity);
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreatePriorityQueue<int, int>(0));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Adding_and_taking_can_be_one_step() => OffThread(() =>
    {
        using var queue = Manager.CreatePriorityQueue<string, int>(2);
        queue.EnqueueRange([("b", 2), ("c", 3)]);

        Assert.Equal("a", queue.EnqueueDequeue("a", 1));
        Assert.Equal("b", queue.EnqueueDequeue("d", 4));
        Assert.Equal("c", queue.DequeueEnqueue("a", 1));
        Assert.Equal([("a", 1), ("d", 4)], queue.UnorderedItems);
        queue.Clear();
        Assert.Throws<InvalidOperationException>(() => queue.DequeueEnqueue("a", 1));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_element_can_be_removed() => OffThread(() =>
    {
        using var queue = Manager.CreatePriorityQueue<string, int>([("x", 2), ("y", 1), ("x", 1)]);

        Assert.True(queue.Contains("x"));
        Assert.True(queue.Remove("x", out string? removed, out int priority));
        Assert.Equal(("x", 1), (removed, priority));
        Assert.True(queue.Remove("x"));
        Assert.False(queue.Remove("x"));
        Assert.Equal([("y", 1)], queue);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Comparers_are_kept() => OffThread(() =>
    {
        using var plain = Manager.CreatePriorityQueue<int, string>(StringComparer.Ordinal);
        using var ignoring = Manager.CreatePriorityQueue<int, string>(StringComparer.OrdinalIgnoreCase, 2);
        plain.EnqueueRange([(1, "a"), (2, "B")]);
        ignoring.EnqueueRange([(1, "a"), (2, "B")]);

        Assert.Equal([2, 1], plain.Select(static item => item.Element));
        Assert.Equal([1, 2], ignoring.Select(static item => item.Element));
        Assert.Equal(StringComparer.OrdinalIgnoreCase, ignoring.Comparer);
        Assert.Equal(2, ignoring.Capacity);
        Assert.ThrowsAny<Exception>(() => Manager.CreatePriorityQueue<int, string>(Comparer<string>.Create(string.CompareOrdinal)));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_cannot_be_compared_is_refused_and_leaves_the_queue_whole()
    {
        using var queue = Manager.CreatePriorityQueue<string, object>();
        queue.EnqueueRange([("b", 2), ("a", 1), ("c", 3)]);

        Assert.ThrowsAny<Exception>(() => queue.Enqueue("x", "text"));
        Assert.ThrowsAny<Exception>(() => queue.EnqueueRange([("d", 4), ("x", "text")]));
        Assert.ThrowsAny<Exception>(() => queue.DequeueEnqueue("x", "text"));

        Assert.Equal(["a", "b", "c"], (await queue.ToArrayAsync()).Select(static item => item.Element));
        Assert.Equal("a", queue.Dequeue());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_completed_queue_gives_what_is_left_and_waits_for_what_is_done()
    {
        using var queue = Manager.CreatePriorityQueue<string, int>([("b", 2), ("a", 1)]);
        var done = queue.WaitUntilDoneAsync().AsTask();
        queue.CompleteAdding();

        Assert.Throws<InvalidOperationException>(() => queue.Enqueue("c", 1));
        Assert.Equal([("a", 1), ("b", 2)], queue.GetConsumingEnumerable());
        Assert.True(queue.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => queue.Dequeue());
        queue.MarkDone();
        Assert.False(done.IsCompleted);
        queue.MarkDone();
        await done;
        Assert.Throws<InvalidOperationException>(queue.MarkDone);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Elements_can_be_proxies() => OffThread(() =>
    {
        using var queue = Manager.CreatePriorityQueue<AccountProxy, double>();
        queue.Enqueue(Manager.CreateAccount("Ada"), 0.5);

        using var account = queue.Dequeue();

        Assert.Equal("Ada", account.Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_producers_and_consumers_lose_nothing()
    {
        using var queue = Manager.CreatePriorityQueue<int, int>(10);
        var taken = new System.Collections.Concurrent.ConcurrentBag<int>();
        var consumers = OnThreads(3, _ =>
        {
            foreach (var (element, _) in queue.GetConsumingEnumerable())
            {
                taken.Add(element);
            }
        });
        await OnThreads(3, number =>
        {
            for (int i = 0; i < 100; i++)
            {
                queue.Enqueue((number * 100) + i, i % 7);
            }
        });

        queue.CompleteAdding();
        await consumers;

        Assert.Equal(Enumerable.Range(0, 300), taken.Order());
    }
}
