using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>Items move between queues and other objects, all or nothing.</summary>
public abstract class QueueTransactionSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task An_item_moves_from_one_queue_to_another() => OffThread(() =>
    {
        using var from = Manager.CreateQueue<string>(["a", "b"]);
        using var to = Manager.CreatePriorityQueue<string, int>([("z", 9)]);
        using var moved = Manager.CreateValue(0);

        Manager.Transaction(from, to, moved, static (f, t, m) =>
        {
            t.Enqueue(f.Dequeue(), 1);
            m.Value++;
        });

        Assert.Equal(["b"], from);
        Assert.Equal([("a", 1), ("z", 9)], to);
        Assert.Equal(1, moved.Value);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task What_throws_moves_nothing() => OffThread(() =>
    {
        using var from = Manager.CreateQueue<string>(["a", "b", "c"]);
        using var to = Manager.CreatePriorityQueue<string, int>([("x", 1), ("y", 2)]);

        Assert.Throws<InvalidOperationException>(() => Manager.Transaction(from, to, static (f, t) =>
        {
            t.Enqueue(f.Dequeue(), 0);
            f.Enqueue(t.Dequeue());
            f.Enqueue(t.Dequeue());
            t.Enqueue(f.Dequeue(), 5);
            f.Enqueue("d");
            f.Enqueue("e");
            while (f.Count > 0)
            {
                f.Dequeue();
            }

            f.Dequeue();
        }));

        Assert.Equal(["a", "b", "c"], from);
        Assert.Equal([("x", 1), ("y", 2)], to);
        from.EnqueueRange(["f"]);
        Assert.Equal(["a", "b", "c", "f"], from.DequeueRange(9));
        to.Enqueue("w", 1);
        Assert.Equal([("x", 1), ("w", 1), ("y", 2)], to.DequeueRange(9));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Items_that_can_change_are_put_back_as_they_were() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<List<int>>([[1], [2]]);
        using var other = Manager.CreateValue(0);

        Assert.Throws<InvalidOperationException>(() => Manager.Transaction(queue, other, static (q, _) =>
        {
            var first = q.Dequeue();
            first.Add(9);
            q.Peek().Add(8);
            throw new InvalidOperationException("Not so.");
        }));

        Assert.Equal([[1], [2]], queue.ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nobody_gets_what_is_rolled_back()
    {
        using var queue = Manager.CreateQueue<int>();
        using var other = Manager.CreateValue(0);
        var waiting = queue.DequeueAsync().AsTask();

        Assert.Throws<InvalidOperationException>(() => Manager.Transaction(queue, other, static (q, _) =>
        {
            q.Enqueue(1);
            throw new InvalidOperationException("Not so.");
        }));
        Assert.False(waiting.IsCompleted);
        Manager.Transaction(queue, other, static (q, _) => q.Enqueue(2));

        Assert.Equal(2, await waiting);
        queue.MarkDone();
        Assert.Throws<InvalidOperationException>(queue.MarkDone);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_movers_lose_and_double_nothing()
    {
        using var a = Manager.CreateQueue<int>(Enumerable.Range(0, 20));
        using var b = Manager.CreateQueue<int>();

        await OnThreads(4, number =>
        {
            for (int i = 0; i < 100; i++)
            {
                var (from, to) = number % 2 == 0 ? (a, b) : (b, a);
                Manager.Transaction(from, to, static (f, t) =>
                {
                    if (f.TryDequeue(out int item))
                    {
                        t.Enqueue(item);
                    }
                });
            }
        });

        Assert.Equal(Enumerable.Range(0, 20), a.Concat(b).Order());
    }
}
