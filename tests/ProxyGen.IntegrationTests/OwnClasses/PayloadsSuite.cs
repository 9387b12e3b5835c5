using System.Collections.Immutable;
using System.Numerics;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class PayloadsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Primitives() => OffThread(() =>
    {
        Same(Manager.CreateEcho<bool>(), true, false);
        Same(Manager.CreateEcho<byte>(), byte.MinValue, byte.MaxValue);
        Same(Manager.CreateEcho<sbyte>(), sbyte.MinValue, sbyte.MaxValue);
        Same(Manager.CreateEcho<short>(), short.MinValue, short.MaxValue);
        Same(Manager.CreateEcho<ushort>(), ushort.MaxValue);
        Same(Manager.CreateEcho<int>(), int.MinValue, -33, 0, 127, 128, int.MaxValue);
        Same(Manager.CreateEcho<uint>(), uint.MaxValue);
        Same(Manager.CreateEcho<long>(), long.MinValue, long.MaxValue);
        Same(Manager.CreateEcho<ulong>(), ulong.MaxValue);
        Same(Manager.CreateEcho<float>(), float.NaN, float.Epsilon, float.NegativeInfinity);
        Same(Manager.CreateEcho<double>(), double.NaN, double.MaxValue, -0.0);
        Same(Manager.CreateEcho<decimal>(), decimal.MinValue, decimal.MaxValue, 1.10m);
        Same(Manager.CreateEcho<char>(), 'a', '\0', '\uffff');
        Same(Manager.CreateEcho<string>(), "", "naïve 🔑 \0 end", new string('x', 100_000));
        Same(Manager.CreateEcho<Half>(), Half.MaxValue);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Dates_times_and_other_scalars() => OffThread(() =>
    {
        Same(Manager.CreateEcho<DateTime>(), new DateTime(2024, 2, 29, 12, 30, 15, DateTimeKind.Utc), DateTime.UnixEpoch);
        Same(Manager.CreateEcho<DateTimeOffset>(), new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(5.5)));
        Same(Manager.CreateEcho<DateOnly>(), DateOnly.MinValue, DateOnly.MaxValue);
        Same(Manager.CreateEcho<TimeOnly>(), TimeOnly.MaxValue);
        Same(Manager.CreateEcho<TimeSpan>(), TimeSpan.MinValue, TimeSpan.FromTicks(1));
        Same(Manager.CreateEcho<Guid>(), Guid.Empty, Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"));
        Same(Manager.CreateEcho<Uri>(), new Uri("https://example.org/a?b=c"));
        Same(Manager.CreateEcho<Version>(), new Version(1, 2, 3, 4));
        Same(Manager.CreateEcho<BigInteger>(), BigInteger.Pow(-7, 99));
        Same(Manager.CreateEcho<DayOfWeek>(), DayOfWeek.Friday, (DayOfWeek)99);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Nullables_and_tuples() => OffThread(() =>
    {
        Same(Manager.CreateEcho<int?>(), 5, null);
        Same(Manager.CreateEcho<DayOfWeek?>(), DayOfWeek.Monday, null);
        Same(Manager.CreateEcho<string?>(), null, "x");
        Same(Manager.CreateEcho<(int, string?)>(), (1, "a"), (2, null));
        Same(Manager.CreateEcho<(int A, (bool, double) B, int, int, int, int, int, int)>(), (1, (true, 2), 3, 4, 5, 6, 7, 8));
        Same(Manager.CreateEcho<Tuple<int, string>>(), Tuple.Create(1, "a"));
        Same(Manager.CreateEcho<KeyValuePair<string, int>>(), new KeyValuePair<string, int>("a", 1));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Arrays_and_collections() => OffThread(() =>
    {
        Same(Manager.CreateEcho<byte[]>(), [], [1, 2, 255]);
        Same(Manager.CreateEcho<int[]>(), [], [1, -1, 70_000]);
        Same(Manager.CreateEcho<string?[]>(), ["a", null]);
        Same(Manager.CreateEcho<int[][]>(), [[1], [], [2, 3]]);
        Same(Manager.CreateEcho<List<(int, string)>>(), [(1, "a")]);
        Same(Manager.CreateEcho<Dictionary<string, List<int>>>(), new Dictionary<string, List<int>> { ["a"] = [1, 2], ["b"] = [] });
        Same(Manager.CreateEcho<HashSet<string>>(), ["a", "b"]);
        Same(Manager.CreateEcho<Queue<int>>(), new Queue<int>([1, 2]));
        Same(Manager.CreateEcho<Stack<int>>(), new Stack<int>([1, 2]));
        Same(Manager.CreateEcho<IReadOnlyList<int>>(), [1, 2]);
        Same(Manager.CreateEcho<IReadOnlyDictionary<int, string>>(), new Dictionary<int, string> { [1] = "a" });
        Same(Manager.CreateEcho<IEnumerable<int>>(), [1, 2, 3]);
        Same(Manager.CreateEcho<ImmutableArray<int>>(), [1, 2]);
        Same(Manager.CreateEcho<ImmutableDictionary<string, int>>(), ImmutableDictionary<string, int>.Empty.Add("a", 1));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Classes_records_and_structs() => OffThread(() =>
    {
        Same(Manager.CreateEcho<Page>(), new Page("Home", 3, ["a"]));
        Same(Manager.CreateEcho<Page?>(), null, new Page("Home", 3, []));
        Same(Manager.CreateEcho<Point>(), new Point(1, -2));
        Same(Manager.CreateEcho<Dictionary<Point, Page[]>>(), new Dictionary<Point, Page[]> { [new(1, 2)] = [new("x", 0, ["y"])] });
        var node = Manager.CreateEcho<TreeNode>().Return(new TreeNode { Name = "root", Children = { new() { Name = "leaf" } } });
        Assert.Equal("leaf", node.Children.Single().Name);
        Assert.Empty(node.Children[0].Children);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_at_any_depth() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");
        var bob = Manager.CreateAccount("Bob");

        Same(Manager.CreateEcho<AccountProxy?>(), ada, null);
        Same(Manager.CreateEcho<Dictionary<string, (AccountProxy, int)[]>>(), new Dictionary<string, (AccountProxy, int)[]> { ["x"] = [(ada, 1), (bob, 2)] });
        Same(Manager.CreateEcho<SharedList<int>>(), Manager.CreateList<int>());
        Assert.Equal("Ada", Manager.CreateEcho<Holder>().Return(new Holder(ada, 3)).Account.Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Large_payloads() => OffThread(() =>
    {
        byte[] bytes = new byte[5_000_000];
        Random.Shared.NextBytes(bytes);

        Same(Manager.CreateEcho<byte[]>(), bytes);
    });

    private static void Same<T>(EchoProxy<T> echo, params T[] values)
    {
        foreach (var value in values)
        {
            Assert.Equal(value, echo.Return(value));
            Assert.Equal(value, echo.Last);
        }

        echo.Dispose();
    }
}
