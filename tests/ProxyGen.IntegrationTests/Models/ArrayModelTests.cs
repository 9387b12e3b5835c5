using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class ArrayModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreateArray<int>(5);
        int[] plain = new int[5];
        foreach (var (operation, a, b, c) in steps)
        {
            switch (operation % 10)
            {
                case 0:
                    Model.Agree(() => shared[a], () => plain[a]);
                    break;
                case 1:
                    Model.Agree(() => shared[a] = b, () => plain[a] = b);
                    break;
                case 2:
                    Model.Agree(() => shared.Fill(a, b, c), () => Array.Fill(plain, a, b, c));
                    break;
                case 3:
                    Model.Agree(() => shared.Sort(a, b), () => Array.Sort(plain, a, b));
                    break;
                case 4:
                    Model.Agree(() => shared.IndexOf(a), () => Array.IndexOf(plain, a));
                    break;
                case 5:
                    Model.Agree(() => shared.LastIndexOf(a), () => Array.LastIndexOf(plain, a));
                    break;
                case 6:
                    Model.Agree(shared.Reverse, () => Array.Reverse(plain));
                    break;
                case 7:
                    Model.Agree(() => shared.SetRange(a, [b, c]), () => new[] { b, c }.CopyTo(plain, a));
                    break;
                case 8:
                    Model.Agree(() => shared[^2], () => plain[^2]);
                    break;
                case 9:
                    Model.Agree(() => string.Join(",", shared[1..4]), () => string.Join(",", plain[1..4]));
                    break;
            }

            Assert.Equal(plain, shared.ToArray());
        }
    }));
}
