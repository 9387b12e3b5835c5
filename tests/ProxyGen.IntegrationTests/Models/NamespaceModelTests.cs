using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class NamespaceModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreateNamespace();
        Dictionary<string, object?> plain = [];
        foreach (var (operation, a, b, c) in steps)
        {
            string name = $"n{a}";
            switch (operation % 10)
            {
                case 0:
                    shared.Set(name, b);
                    plain[name] = b;
                    break;
                case 1:
                    Model.Agree(() => shared.Remove(name), () => plain.Remove(name));
                    break;
                case 2:
                    Model.Agree(() => shared.Contains(name), () => plain.ContainsKey(name));
                    break;
                case 3:
                    Model.Agree(() => shared.Get<int>(name), () => (int)plain[name]!);
                    break;
                case 4:
                    Model.Agree(
                        () => (shared.TryGet(name, out int value), value),
                        () => (plain.TryGetValue(name, out object? value), value is int number ? number : 0));
                    break;
                case 5:
                    plain.TryAdd(name, b);
                    Assert.Equal(plain[name], shared.GetOrAdd(name, b));
                    break;
                case 6:
                    plain[name] = (plain.TryGetValue(name, out object? current) ? (int)current! : 0) + b;
                    Assert.Equal(plain[name], shared.Increment(name, b));
                    break;
                case 7:
                    bool isThere = plain.TryGetValue(name, out object? found) && (int)found! == b;
                    if (isThere)
                    {
                        plain[name] = c;
                    }

                    Assert.Equal(isThere, shared.TryUpdate(name, c, b));
                    break;
                case 8:
                    Model.Agree(() => shared.Count, () => plain.Count);
                    break;
                case 9 when b == c:
                    Model.Agree(() => shared.Clear(), () => plain.Clear());
                    break;
            }

            Assert.Equal(plain.Keys.Order(StringComparer.Ordinal), shared.Names);
            Assert.Equal(
                plain.OrderBy(pair => pair.Key, StringComparer.Ordinal), shared.ToDictionary().OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
    }));
}
