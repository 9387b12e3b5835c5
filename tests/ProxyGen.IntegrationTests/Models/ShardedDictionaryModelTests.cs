using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class ShardedDictionaryModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreateShardedDictionary<int, int>(3);
        Dictionary<int, int> plain = [];
        foreach (var (operation, a, b, c) in steps)
        {
            switch (operation % 10)
            {
                case 0:
                    Model.Agree(() => shared.Add(a, b), () => plain.Add(a, b));
                    break;
                case 1:
                    Model.Agree(() => shared.Remove(a), () => plain.Remove(a));
                    break;
                case 2:
                    Model.Agree(() => shared.TryAdd(a, b), () => plain.TryAdd(a, b));
                    break;
                case 3:
                    Model.Agree(() => shared.ContainsKey(a), () => plain.ContainsKey(a));
                    break;
                case 4:
                    Model.Agree(() => shared.Count, () => plain.Count);
                    break;
                case 5:
                    Model.Agree(() => shared[a], () => plain[a]);
                    break;
                case 6:
                    Model.Agree(() => shared[a] = b, () => plain[a] = b);
                    break;
                case 7:
                    plain[a] = plain.GetValueOrDefault(a) + b;
                    Assert.Equal(plain[a], shared.Increment(a, b));
                    break;
                case 8:
                    shared.SetRange([new(a, c), new(b, c)]);
                    plain[a] = c;
                    plain[b] = c;
                    break;
                case 9:
                    Model.Agree(() => shared.Clear(), () => plain.Clear());
                    break;
            }

            Assert.Equal(plain.OrderBy(pair => pair.Key), shared.ToArray().OrderBy(pair => pair.Key));
        }
    }));
}
