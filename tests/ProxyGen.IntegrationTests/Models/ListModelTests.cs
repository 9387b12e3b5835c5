using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class ListModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreateList<int>();
        List<int> plain = [];
        foreach (var (operation, a, b, c) in steps)
        {
            switch (operation % 20)
            {
                case 0:
                    Model.Agree(() => shared.Add(a), () => plain.Add(a));
                    break;
                case 1:
                    Model.Agree(() => shared.Insert(a, b), () => plain.Insert(a, b));
                    break;
                case 2:
                    Model.Agree(() => shared.RemoveAt(a), () => plain.RemoveAt(a));
                    break;
                case 3:
                    Model.Agree(() => shared.Remove(a), () => plain.Remove(a));
                    break;
                case 4:
                    Model.Agree(() => shared.AddRange([a, b, c]), () => plain.AddRange([a, b, c]));
                    break;
                case 5:
                    Model.Agree(() => shared.InsertRange(a, [b, c]), () => plain.InsertRange(a, [b, c]));
                    break;
                case 6:
                    Model.Agree(() => shared.RemoveRange(a, b), () => plain.RemoveRange(a, b));
                    break;
                case 7:
                    Model.Agree(() => shared.Sort(), () => plain.Sort());
                    break;
                case 8:
                    Model.Agree(() => shared.Reverse(), () => plain.Reverse());
                    break;
                case 9:
                    Model.Agree(() => shared.Reverse(a, b), () => plain.Reverse(a, b));
                    break;
                case 10:
                    Model.Agree(() => shared.IndexOf(a), () => plain.IndexOf(a));
                    break;
                case 11:
                    Model.Agree(() => shared.LastIndexOf(a), () => plain.LastIndexOf(a));
                    break;
                case 12:
                    Model.Agree(() => shared.Contains(a), () => plain.Contains(a));
                    break;
                case 13:
                    Model.Agree(() => shared[a], () => plain[a]);
                    break;
                case 14:
                    Model.Agree(() => shared[a] = b, () => plain[a] = b);
                    break;
                case 15:
                    Model.Agree(() => shared.RemoveAll(a), () => plain.RemoveAll(item => item == a));
                    break;
                case 16:
                    Model.Agree(() => string.Join(",", shared.GetRange(a, b)), () => string.Join(",", plain.GetRange(a, b)));
                    break;
                case 17:
                    if (a >= 0 && b >= a && b <= plain.Count)
                    {
                        shared[a..b] = [c, c + 1];
                        plain.RemoveRange(a, b - a);
                        plain.InsertRange(a, [c, c + 1]);
                    }

                    break;
                case 18:
                    Model.Agree(() => shared.Sort(a, b), () => plain.Sort(a, b, null));
                    break;
                case 19:
                    Model.Agree(() => shared.Clear(), () => plain.Clear());
                    break;
            }

            Assert.Equal(plain, shared.ToArray());
        }
    }));
}
