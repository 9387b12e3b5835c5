using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class SetModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreateSet<int>();
        HashSet<int> plain = [];
        foreach (var (operation, a, b, c) in steps)
        {
            switch (operation % 16)
            {
                case 0:
                    Model.Agree(() => shared.Add(a), () => plain.Add(a));
                    break;
                case 1:
                    Model.Agree(() => shared.Remove(a), () => plain.Remove(a));
                    break;
                case 2:
                    Model.Agree(() => shared.Contains(a), () => plain.Contains(a));
                    break;
                case 3:
                    Model.Agree(() => shared.UnionWith([a, b, c]), () => plain.UnionWith([a, b, c]));
                    break;
                case 4:
                    Model.Agree(() => shared.IntersectWith([a, b, c]), () => plain.IntersectWith([a, b, c]));
                    break;
                case 5:
                    Model.Agree(() => shared.ExceptWith([a, b, c]), () => plain.ExceptWith([a, b, c]));
                    break;
                case 6:
                    Model.Agree(() => shared.SymmetricExceptWith([a, b, c]), () => plain.SymmetricExceptWith([a, b, c]));
                    break;
                case 7:
                    Model.Agree(() => shared.IsSubsetOf([a, b, c]), () => plain.IsSubsetOf([a, b, c]));
                    break;
                case 8:
                    Model.Agree(() => shared.IsSupersetOf([a, b, c]), () => plain.IsSupersetOf([a, b, c]));
                    break;
                case 9:
                    Model.Agree(() => shared.IsProperSubsetOf([a, b, c]), () => plain.IsProperSubsetOf([a, b, c]));
                    break;
                case 10:
                    Model.Agree(() => shared.IsProperSupersetOf([a, b, c]), () => plain.IsProperSupersetOf([a, b, c]));
                    break;
                case 11:
                    Model.Agree(() => shared.Overlaps([a, b, c]), () => plain.Overlaps([a, b, c]));
                    break;
                case 12:
                    Model.Agree(() => shared.SetEquals([a, b, c]), () => plain.SetEquals([a, b, c]));
                    break;
                case 13:
                    Model.Agree(() => (shared.TryGetValue(a, out int value), value), () => (plain.TryGetValue(a, out int value), value));
                    break;
                case 14:
                    shared.AddRange([a, b]);
                    plain.UnionWith([a, b]);
                    break;
                case 15:
                    Model.Agree(() => shared.Clear(), () => plain.Clear());
                    break;
            }

            Assert.Equal(plain.Order(), shared.ToArray().Order());
        }
    }));
}
