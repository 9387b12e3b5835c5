using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class LinqOverListsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Operators_agree_with_those_over_a_plain_list() => OffThread(() =>
    {
        List<int> plain = [5, 3, 8, 1, 9, 2];
        using var shared = Manager.CreateList<int>(plain);

        Assert.Equal(plain.Select(item => item * 2).ToArray(), shared.Select(item => item * 2).ToArray());
        Assert.Equal(plain.Select((item, index) => item * index).ToList(), shared.Select((item, index) => item * index).ToList());
        Assert.Equal(plain.Skip(2).Take(2), shared.Skip(2).Take(2));
        Assert.Equal(plain.Take(3), shared.Take(3));
        Assert.Equal(plain.Take(1..^1), shared.Take(1..^1));
        Assert.Equal(plain.Last(item => item > 4), shared.Last(item => item > 4));
        Assert.Equal(plain.LastOrDefault(item => item > 40), shared.LastOrDefault(item => item > 40));
        Assert.Equal(plain.Order(), shared.Order());
        Assert.Equal(plain.OrderDescending(), shared.OrderDescending());
        Assert.Equal(plain.OrderBy(item => -item), shared.OrderBy(item => -item));
        Assert.Equal(plain.OrderByDescending(item => -item), shared.OrderByDescending(item => -item));
        Assert.True(shared.SequenceEqual(plain));
        Assert.True(plain.SequenceEqual(shared.AsEnumerable()));
        Assert.Equal(plain.Where(item => item > 2), shared.Where(item => item > 2));
        Assert.Equal(plain.GroupBy(item => item % 2).Count(), shared.GroupBy(item => item % 2).Count());
        Assert.Equal(plain.ToHashSet(), shared.ToHashSet());
        Assert.Equal(28, shared.Sum());
        Assert.Equal(5, shared.First());
        Assert.Equal(2, shared.Last());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task None_fails_while_the_list_grows_and_shrinks()
    {
        using var shared = Manager.CreateList<string>(Enumerable.Repeat("x", 50));
        using var stop = new CancellationTokenSource();
        var writing = Task.Factory.StartNew(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    shared.AddRange(["x", "x", "x"]);
                    shared.RemoveRange(0, 3);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        for (int i = 0; i < 100; i++)
        {
            Assert.All(shared.Select(item => item).ToArray(), item => Assert.Equal("x", item));
            Assert.All(shared.Order(), item => Assert.Equal("x", item));
            Assert.All(shared.ToList(), item => Assert.Equal("x", item));
            Assert.All(shared.Skip(10).ToList(), item => Assert.Equal("x", item));
        }

        await stop.CancelAsync();
        await writing;
    }
}
