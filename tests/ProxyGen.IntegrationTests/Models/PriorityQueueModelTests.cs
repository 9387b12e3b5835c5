using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class PriorityQueueModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    /// <summary>.NET's queue has no order among equal priorities, so the model's priorities have the number of arrival behind them.</summary>
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreatePriorityQueue<int, int>();
        PriorityQueue<int, (int Priority, int Arrival)> plain = new();
        int arrivals = 0;
        foreach (var (operation, a, b, c) in steps)
        {
            switch (operation % 9)
            {
                case 0 or 1:
                    shared.Enqueue(a, b);
                    plain.Enqueue(a, (b, arrivals++));
                    break;
                case 2:
                    shared.EnqueueRange([(a, b), (b, c), (c, a)]);
                    plain.EnqueueRange([(a, (b, arrivals++)), (b, (c, arrivals++)), (c, (a, arrivals++))]);
                    break;
                case 3:
                    Model.Agree(
                        () => (shared.TryDequeue(out int element, out int priority), element, priority),
                        () => (plain.TryDequeue(out int element, out var priority), element, priority.Priority));
                    break;
                case 4:
                    Model.Agree(() => shared.Peek(), () => plain.Peek());
                    break;
                case 5:
                    Model.Agree(() => shared.EnqueueDequeue(a, b), () => plain.EnqueueDequeue(a, (b, arrivals++)));
                    break;
                case 6:
                    Model.Agree(() => shared.DequeueEnqueue(a, b), () => plain.DequeueEnqueue(a, (b, arrivals++)));
                    break;
                case 7:
                    var first = plain.UnorderedItems.Where(item => item.Element == a).OrderBy(static item => item.Priority).FirstOrDefault();
                    bool isThere = plain.UnorderedItems.Any(item => item.Element == a);
                    Assert.Equal(isThere, shared.Remove(a, out _, out int removed));
                    if (isThere)
                    {
                        Assert.Equal(first.Priority.Priority, removed);
                        var rest = plain.UnorderedItems.Where(item => item != first).ToList();
                        plain.Clear();
                        plain.EnqueueRange(rest);
                    }

                    break;
                case 8 when shared.TryReceive(out var lease):
                    // Comes back to the very place.
                    Assert.Equal(plain.Peek(), lease.Item);
                    lease.Dispose();
                    break;
            }

            Assert.Equal(
                plain.UnorderedItems.OrderBy(static item => item.Priority).Select(static item => (item.Element, item.Priority.Priority)),
                shared.ToArray());
        }
    }));
}
