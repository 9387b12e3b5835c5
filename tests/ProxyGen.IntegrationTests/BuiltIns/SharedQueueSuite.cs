using System.Diagnostics;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedQueueSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Items_leave_in_the_order_in_which_they_came() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<int>();

        queue.Enqueue(1);
        queue.EnqueueRange([2, 3, 4]);

        Assert.Equal(4, queue.Count);
        Assert.True(queue.TryPeek(out int oldest));
        Assert.Equal(1, oldest);
        Assert.Equal([1, 2, 3, 4], queue);
        Assert.Equal([1, 2, 3, 4], Enumerable.Range(0, 4).Select(_ => queue.Dequeue()));
        Assert.Equal(0, queue.Count);
        Assert.False(queue.TryPeek(out _));
        Assert.Equal(int.MaxValue, queue.Capacity);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M31")]
    [Trait("Behaviour", "M38")]
    public Task An_empty_queue_gives_nothing() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<string>();
        var clock = Stopwatch.StartNew();

        Assert.False(queue.TryDequeue(out string? item));
        Assert.Null(item);
        Assert.False(queue.TryDequeue(out _, TimeSpan.FromMilliseconds(50)));
        Assert.True(clock.ElapsedMilliseconds >= 45);
        Assert.Throws<ArgumentOutOfRangeException>(() => queue.TryDequeue(out _, TimeSpan.FromSeconds(-3)));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_consumer_waits_for_an_item()
    {
        using var queue = Manager.CreateQueue<string>();
        var first = queue.DequeueAsync().AsTask();
        var second = Task.Run(() => queue.Dequeue());

        await queue.EnqueueAsync("a");
        await queue.EnqueueAsync("b");

        Assert.Equal(["a", "b"], (await Task.WhenAll(first, second)).Order());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_full_queue_makes_producers_wait()
    {
        using var queue = Manager.CreateQueue<int>(2);
        queue.EnqueueRange([1, 2]);

        Assert.False(queue.TryEnqueue(9));
        var third = queue.EnqueueAsync(3).AsTask();
        Assert.False(queue.TryEnqueue(9));
        Assert.False(third.IsCompleted);
        Assert.Equal(1, queue.Dequeue());
        await third;

        Assert.Equal([2, 3], queue);
        Assert.Equal(2, queue.Capacity);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_range_larger_than_the_queue_goes_in_as_there_is_room()
    {
        using var queue = Manager.CreateQueue<int>(3);
        var producer = queue.EnqueueRangeAsync(Enumerable.Range(0, 20)).AsTask();
        var taken = new List<int>();

        while (taken.Count < 20)
        {
            Assert.True(queue.Count <= 3);
            taken.Add(await queue.DequeueAsync());
        }

        await producer;
        Assert.Equal(Enumerable.Range(0, 20), taken);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_capacity_below_one_is_refused() => OffThread(() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateQueue<int>(0)));

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Producers_and_consumers_pass_each_item_once()
    {
        using var queue = Manager.CreateQueue<int>(10);
        var taken = new System.Collections.Concurrent.ConcurrentBag<int>();

        var consumers = OnThreads(3, _ =>
        {
            foreach (int item in queue.GetConsumingEnumerable())
            {
                taken.Add(item);
            }
        });
        await OnThreads(3, number =>
        {
            for (int i = 0; i < 100; i++)
            {
                queue.Enqueue((number * 100) + i);
            }
        });
        queue.CompleteAdding();
        await consumers;

        Assert.Equal(Enumerable.Range(0, 300), taken.Order());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Waiting_consumers_are_served_in_order()
    {
        using var queue = Manager.CreateQueue<int>();
        var consumers = Enumerable.Range(0, 10).Select(_ => queue.DequeueAsync().AsTask()).ToList();

        queue.EnqueueRange(Enumerable.Range(0, 10));

        Assert.Equal(Enumerable.Range(0, 10), await Task.WhenAll(consumers));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Clear_makes_room()
    {
        using var queue = Manager.CreateQueue<int>(1);
        queue.Enqueue(1);
        var waiting = queue.EnqueueAsync(2).AsTask();

        queue.Clear();
        await waiting;

        Assert.Equal([2], queue.ToArray());
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M28")]
    [Trait("Behaviour", "M31")]
    public async Task Every_way_to_add_and_to_take_counts()
    {
        using var queue = Manager.CreateQueue<int>(6);
        queue.Enqueue(1);
        await queue.EnqueueAsync(2);
        queue.EnqueueRange([3]);
        Assert.True(queue.TryEnqueue(4));
        Assert.True(queue.TryEnqueue(5, TimeSpan.FromHours(1)));
        Assert.True(await queue.TryEnqueueAsync(6, TimeSpan.FromHours(1)));
        Assert.Equal(queue.Capacity, queue.Count);
        Assert.False(queue.TryEnqueue(7));

        Assert.Equal(1, queue.Dequeue());
        Assert.Equal(2, await queue.DequeueAsync());
        Assert.Equal([3], queue.DequeueRange(1));
        Assert.True(queue.TryDequeue(out int fourth));
        Assert.True(queue.TryDequeue(out int fifth, TimeSpan.FromHours(1)));
        Assert.Equal((4, 5), (fourth, fifth));
        Assert.Equal((true, 6), await queue.TryDequeueAsync(TimeSpan.FromHours(1)));
        Assert.Equal(0, queue.Count);
        Assert.False(queue.TryDequeue(out _));
        Assert.False((await queue.TryDequeueAsync(TimeSpan.Zero)).Found);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M33")]
    public Task The_count_follows_what_is_in_it() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<string>();
        var counts = new List<int> { queue.Count };

        queue.Enqueue("a");
        counts.Add(queue.Count);
        queue.Enqueue("b");
        counts.Add(queue.Count);
        queue.Dequeue();
        counts.Add(queue.Count);
        queue.Dequeue();
        counts.Add(queue.Count);

        Assert.Equal([0, 1, 2, 1, 0], counts);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M36")]
    public Task An_item_that_cannot_travel_takes_no_room() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<object>(1);

        Assert.Throws<FormatterNotRegisteredException>(() => queue.Enqueue(Thread.CurrentThread));
        Assert.Equal(0, queue.Count);
        Assert.True(queue.TryEnqueue("next"));

        Assert.Equal("next", queue.Dequeue());
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M39")]
    public Task A_proxy_can_be_closed_twice_and_the_other_goes_on() => OffThread(() =>
    {
        using var other = Manager.GetOrCreateQueue<int>("closed twice");
        var queue = Manager.Get<SharedQueue<int>>("closed twice");
        queue.Enqueue(1);
        Assert.Equal((1, 1), (queue.Count, other.Count));

        queue.Dispose();
        queue.Dispose();

        Assert.Throws<ObjectDisposedException>(() => queue.Count);
        Assert.Equal(1, other.Dequeue());
        Assert.Equal(0, other.Count);
    });
}
