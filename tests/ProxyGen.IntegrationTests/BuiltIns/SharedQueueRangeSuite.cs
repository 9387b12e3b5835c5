using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

/// <summary>Several items in one call, and waits that end.</summary>
public abstract class SharedQueueRangeSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(60);

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_range_is_taken_in_one_call() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<int>([1, 2, 3, 4, 5]);

        Assert.Equal([1, 2], queue.DequeueRange(2));
        Assert.True(queue.TryDequeueRange(10, out int[] items));
        Assert.Equal([3, 4, 5], items);
        Assert.False(queue.TryDequeueRange(10, out items));
        Assert.Empty(items);
        Assert.False(queue.TryDequeueRange(1, out _, Short));
        Assert.Throws<ArgumentOutOfRangeException>(() => queue.DequeueRange(0));
        queue.CompleteAdding();
        Assert.Throws<InvalidOperationException>(() => queue.DequeueRange(1));
        Assert.False(queue.TryDequeueRange(1, out _, Timeout.InfiniteTimeSpan));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Whoever_waits_for_a_range_gets_what_there_is()
    {
        using var queue = Manager.CreateQueue<int>();
        var several = queue.DequeueRangeAsync(3).AsTask();
        var one = queue.TryDequeueRangeAsync(1, Timeout.InfiniteTimeSpan).AsTask();
        var rest = queue.DequeueRangeAsync(100).AsTask();

        await queue.EnqueueRangeAsync([1, 2, 3, 4, 5, 6]);

        Assert.Equal((int[])[1, 2, 3], await several);
        Assert.Equal((int[])[4], await one);
        Assert.Equal((int[])[5, 6], await rest);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task TryEnqueueRange_adds_all_or_none() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<int>(3);

        Assert.True(queue.TryEnqueueRange([1, 2]));
        Assert.False(queue.TryEnqueueRange([3, 4]));
        Assert.True(queue.TryEnqueueRange([3]));
        Assert.True(queue.TryEnqueueRange([]));

        Assert.Equal([1, 2, 3], queue);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nobodys_items_come_between_those_of_a_range_that_waits()
    {
        using var queue = Manager.CreateQueue<int>(2);
        var range = queue.EnqueueRangeAsync([1, 2, 3, 4, 5]).AsTask();
        await Eventually.IsTrueAsync(() => queue.Count == 2, "what has room is in");
        var behind = queue.EnqueueAsync(9).AsTask();
        Assert.False(queue.TryEnqueue(8));

        var taken = new List<int>();
        while (taken.Count < 6)
        {
            taken.AddRange(await queue.DequeueRangeAsync(2));
            Assert.True(queue.Count <= 2);
        }

        await Task.WhenAll(range, behind);
        Assert.Equal([1, 2, 3, 4, 5, 9], taken);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_cancelled_range_leaves_what_found_room()
    {
        using var queue = Manager.CreateQueue<int>(2);
        using var cancellation = new CancellationTokenSource();
        var range = queue.EnqueueRangeAsync([1, 2, 3], cancellation.Token).AsTask();
        await Eventually.IsTrueAsync(() => queue.Count == 2, "what has room is in");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => range);
        Assert.Equal([1, 2], queue.DequeueRange(5));
        await queue.EnqueueAsync(4);
        Assert.Equal([4], queue);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M29")]
    [Trait("Behaviour", "M30")]
    public Task Waiting_for_room_ends_with_its_time() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<int>(1);
        Assert.True(queue.TryEnqueue(1, Short));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.False(queue.TryEnqueue(2, Short));

        Assert.True(clock.ElapsedMilliseconds >= 50);
        Assert.False(queue.TryEnqueue(2, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => queue.TryEnqueue(2, TimeSpan.FromSeconds(-2)));
        Assert.Equal(1, queue.Dequeue());
        Assert.Equal(0, queue.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M30")]
    public async Task Waiting_for_room_ends_with_room()
    {
        using var queue = Manager.CreateQueue<int>(1);
        await queue.EnqueueAsync(1);
        var waiting = queue.TryEnqueueAsync(2, TimeSpan.FromHours(1)).AsTask();
        Assert.False(waiting.IsCompleted);

        Assert.Equal(1, await queue.DequeueAsync());

        Assert.True(await waiting);
        Assert.Equal((int[])[2], await queue.ToArrayAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Looking_takes_nothing() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<int[]>([[1], [2]]);

        Assert.Equal([1], queue.Peek());
        Assert.True(queue.Contains([2]));
        Assert.False(queue.Contains([3]));
        Assert.Equal(2, queue.ToList().Count);
        queue.Clear();
        Assert.Throws<InvalidOperationException>(() => queue.Peek());
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M41")]
    public Task A_queue_in_a_collection_is_the_queue() => OffThread(() =>
    {
        using var list = Manager.CreateList<SharedQueue<int>>();
        list.Add(Manager.CreateQueue<int>());

        list[0].Enqueue(5);

        Assert.Equal(5, list[0].Dequeue());
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M34")]
    public async Task WaitUntilDone_waits_for_several_workers()
    {
        using var queue = Manager.CreateQueue<int>(Enumerable.Range(0, 10));
        int worked = 0;
        var workers = OnThreads(4, _ =>
        {
            foreach (int item in queue.GetConsumingEnumerable())
            {
                Interlocked.Increment(ref worked);
                queue.MarkDone();
            }
        });

        await queue.WaitUntilDoneAsync();

        Assert.Equal(10, worked);
        queue.CompleteAdding();
        await workers;
    }
}
