using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class DictionaryModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreateDictionary<int, int>();
        Dictionary<int, int> plain = [];
        foreach (var (operation, a, b, c) in steps)
        {
            switch (operation % 16)
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
                    Model.Agree(() => shared.ContainsValue(a), () => plain.ContainsValue(a));
                    break;
                case 5:
                    Model.Agree(() => shared[a], () => plain[a]);
                    break;
                case 6:
                    Model.Agree(() => shared[a] = b, () => plain[a] = b);
                    break;
                case 7:
                    Model.Agree(() => (shared.TryGetValue(a, out int value), value), () => (plain.TryGetValue(a, out int value), value));
                    break;
                case 8:
                    Model.Agree(() => (shared.TryRemove(a, out int value), value), () => (plain.Remove(a, out int value), value));
                    break;
                case 9:
                    plain[a] = plain.GetValueOrDefault(a) + b;
                    Assert.Equal(plain[a], shared.Increment(a, b));
                    break;
                case 10:
                    plain[a] = plain.TryGetValue(a, out int current) ? current * b : c;
                    Assert.Equal(plain[a], shared.AddOrUpdate(a, c, (_, value) => value * b));
                    break;
                case 11:
                    plain.TryAdd(a, b);
                    Assert.Equal(plain[a], shared.GetOrAdd(a, b));
                    break;
                case 12:
                    bool isThere = plain.TryGetValue(a, out int found) && found == b;
                    plain[a] = isThere ? c : found;
                    Assert.Equal(isThere, shared.TryUpdate(a, c, b));
                    shared.TryAdd(a, found);
                    break;
                case 13:
                    shared.SetRange([new(a, c), new(b, c)]);
                    plain[a] = c;
                    plain[b] = c;
                    break;
                case 14:
                    Assert.Equal(new[] { a, b }.Distinct().Count(plain.Remove), shared.RemoveRange([a, b]));
                    break;
                case 15:
                    Model.Agree(() => shared.Clear(), () => plain.Clear());
                    break;
            }

            Assert.Equal(plain.OrderBy(pair => pair.Key), shared.ToArray().OrderBy(pair => pair.Key));
        }
    }));
}
