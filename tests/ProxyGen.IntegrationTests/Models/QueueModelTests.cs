using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class QueueModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    /// <summary>Held items are kept in the model with their place, and merged back by it.</summary>
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreateQueue<int>();
        SortedDictionary<long, int> plain = [];
        var held = new Dictionary<ItemLease<int>, long>();
        long next = 0;
        foreach (var (operation, a, b, c) in steps)
        {
            switch (operation % 10)
            {
                case 0 or 1:
                    shared.Enqueue(a);
                    plain.Add(next++, a);
                    break;
                case 2:
                    shared.EnqueueRange([a, b, c]);
                    Array.ForEach([a, b, c], item => plain.Add(next++, item));
                    break;
                case 3:
                    Assert.Equal((plain.Count > 0, plain.Values.FirstOrDefault()), (shared.TryDequeue(out int value), value));
                    plain.Remove(plain.Keys.FirstOrDefault());
                    break;
                case 4 when a > 0:
                    shared.TryDequeueRange(a, out int[] items);
                    Assert.Equal(plain.Values.Take(a), items);
                    Array.ForEach(plain.Keys.Take(a).ToArray(), key => plain.Remove(key));
                    break;
                case 5:
                    Assert.Equal((plain.Count > 0, plain.Values.FirstOrDefault()), (shared.TryPeek(out int oldest), oldest));
                    break;
                case 6 or 7 when shared.TryReceive(out var lease):
                    Assert.Equal(plain.First().Value, lease.Item);
                    held.Add(lease, plain.First().Key);
                    plain.Remove(plain.First().Key);
                    break;
                case 8 when held.Count > 0:
                    var back = held.ElementAt(Math.Abs(a) % held.Count);
                    back.Key.Release();
                    plain.Add(back.Value, back.Key.Item);
                    held.Remove(back.Key);
                    break;
                case 9 when held.Count > 0:
                    var gone = held.ElementAt(Math.Abs(a) % held.Count);
                    gone.Key.Acknowledge();
                    held.Remove(gone.Key);
                    break;
            }

            Assert.Equal(plain.Values, shared.ToArray());
            Assert.Equal((plain.Count, held.Count), (shared.Count, shared.LeasedCount));
        }
    }));
}
