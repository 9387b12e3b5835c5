using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Models;

public sealed class StackModelTests(InProcessFixture fixture) : IClassFixture<InProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public Task Random_operations_agree_with_the_plain_collection() => Task.Run(() => Model.Check(steps =>
    {
        using var shared = fixture.Manager.CreateStack<int>();
        Stack<int> plain = [];
        foreach (var (operation, a, b, c) in steps)
        {
            switch (operation % 9)
            {
                case 0:
                    Model.Agree(() => shared.Push(a), () => plain.Push(a));
                    break;
                case 1:
                    Model.Agree(() => shared.Pop(), () => plain.Pop());
                    break;
                case 2:
                    Model.Agree(() => shared.Peek(), () => plain.Peek());
                    break;
                case 3:
                    Model.Agree(() => (shared.TryPop(out int value), value), () => (plain.TryPop(out int value), value));
                    break;
                case 4:
                    Model.Agree(() => (shared.TryPeek(out int value), value), () => (plain.TryPeek(out int value), value));
                    break;
                case 5:
                    Model.Agree(() => shared.Contains(a), () => plain.Contains(a));
                    break;
                case 6:
                    shared.PushRange([a, b, c]);
                    plain.Push(a);
                    plain.Push(b);
                    plain.Push(c);
                    break;
                case 7:
                    foreach (int item in shared.PopRange(Math.Abs(a)))
                    {
                        Assert.Equal(plain.Pop(), item);
                    }

                    break;
                case 8:
                    if (a == b)
                    {
                        shared.Clear();
                        plain.Clear();
                    }

                    break;
            }

            Assert.Equal(plain, shared.ToArray());
        }
    }));
}
