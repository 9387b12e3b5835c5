using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Updates;

/// <summary>Lambdas on queues.</summary>
public abstract class QueueUpdateSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_queue_is_changed_in_one_step() => OffThread(() =>
    {
        using var queue = Manager.CreateQueue<int>([1, 2, 3]);

        int sum = queue.Update(static q =>
        {
            int first = q.Dequeue();
            q.Enqueue(first + q.Peek());
            return first + q.Count + q.Sum();
        });

        Assert.Equal(1 + 3 + 8, sum);
        Assert.Equal([2, 3, 3], queue);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_priority_queue_as_well() => OffThread(() =>
    {
        using var queue = Manager.CreatePriorityQueue<string, int>([("b", 2), ("a", 1)]);

        string first = queue.Update(static q =>
        {
            string element = q.Dequeue();
            q.Enqueue(element, 3);
            return element + q.Peek() + q.Count;
        });

        Assert.Equal("ab2", first);
        Assert.Equal([("b", 2), ("a", 3)], queue);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_a_lambda_takes_back_out_reaches_nobody()
    {
        using var queue = Manager.CreateQueue<string>();
        var waiting = queue.DequeueAsync().AsTask();

        await queue.UpdateAsync(static q =>
        {
            q.Enqueue("a");
            q.Enqueue(q.Dequeue() + "b");
        });

        Assert.Equal("ab", await waiting);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Room_that_a_lambda_makes_goes_to_who_waits()
    {
        using var queue = Manager.CreateQueue<int>(1);
        await queue.EnqueueAsync(1);
        var waiting = queue.EnqueueAsync(2).AsTask();

        Assert.Throws<InvalidOperationException>(() => queue.Update(static q => q.Enqueue(9)));
        Assert.Equal(1, queue.Update(static q => q.Dequeue()));

        await waiting;
        Assert.Equal([2], queue);
        Assert.False(queue.Update(static q => q.TryEnqueue(3)));
        Assert.True(queue.Update(static q => q.TryDequeue(out _) && !q.TryPeek(out _)));
        Assert.Throws<InvalidOperationException>(() => queue.Update(static q => q.Dequeue()));
    }
}
