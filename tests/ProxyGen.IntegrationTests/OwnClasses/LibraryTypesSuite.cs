using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

/// <summary>Types of the base library through arguments and results, and as members of a class.</summary>
public abstract class LibraryTypesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Numbers_and_texts() => OffThread(() =>
    {
        Same(Manager.CreateEcho<Int128>(), Int128.MinValue, 0, Int128.MaxValue);
        Same(Manager.CreateEcho<UInt128?>(), UInt128.MaxValue, null);
        Same(Manager.CreateEcho<Rune>(), new Rune(0x1f511));
        Same(Manager.CreateEcho<Complex>(), new Complex(1, -2));
        Same(Manager.CreateEcho<Vector3>(), new Vector3(1, 2, 3));
        Same(Manager.CreateEcho<Matrix4x4>(), Matrix4x4.CreateRotationX(1));
        Same(Manager.CreateEcho<Index>(), ^1);
        Same(Manager.CreateEcho<Range>(), 1..^1);
        Same(Manager.CreateEcho<BitArray>(), new BitArray([true, false, true]));
        Same(Manager.CreateEcho<CultureInfo>(), CultureInfo.GetCultureInfo("de-DE"));
        Same(Manager.CreateEcho<TimeZoneInfo>(), TimeZoneInfo.Utc);
        Same(Manager.CreateEcho<IPAddress>(), IPAddress.Loopback, IPAddress.IPv6Any);
        Same(Manager.CreateEcho<IPEndPoint>(), new IPEndPoint(IPAddress.IPv6Loopback, 80));
        Assert.Equal("ab", Manager.CreateEcho<StringBuilder>().Return(new StringBuilder("ab")).ToString());
        Assert.Equal("[ 1]", Manager.CreateEcho<JsonElement>().Return(JsonElement.Parse("[ 1]")).GetRawText());
        Assert.Equal(1, (int)Manager.CreateEcho<JsonObject>().Return(new JsonObject { ["a"] = 1 })["a"]!);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Arrays_of_every_shape() => OffThread(() =>
    {
        Same(Manager.CreateEcho<int[,]>(), new[,] { { 1, 2, 3 }, { 4, 5, 6 } }, new int[0, 2]);
        Same(Manager.CreateEcho<string?[,,]>(), new string?[,,] { { { "a", null } } });
        Same(Manager.CreateEcho<byte[,,,]>(), new byte[,,,] { { { { 1, 2 } } } });
        Same(Manager.CreateEcho<double[][,]>(), [new[,] { { 1.5, 2 } }]);
        Same(Manager.CreateEcho<int[,][]>(), new int[,][] { { [1], [2, 3] } });
        var ada = Manager.CreateAccount("Ada");
        Same(Manager.CreateEcho<AccountProxy?[,]>(), new[,] { { ada, null } });
        Assert.Equal([1, 2], Manager.CreateEcho<Memory<int>>().Return(Enumerable.Range(1, 2).ToArray()).ToArray());
        Assert.Equal(["a"], Manager.CreateEcho<ReadOnlyMemory<string>>().Return(new List<string> { "a" }.ToArray()).ToArray());
        Assert.Equal([2, 3], Manager.CreateEcho<ArraySegment<byte>>().Return(new ArraySegment<byte>([1, 2, 3], 1, 2)).ToArray());
        Assert.Equal([1, 2], Manager.CreateEcho<ReadOnlySequence<byte>>().Return(new ReadOnlySequence<byte>([1, 2])).ToArray());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Collections_of_every_kind() => OffThread(() =>
    {
        Same(Manager.CreateEcho<LinkedList<int>>(), new LinkedList<int>([1, 2]));
        Same(Manager.CreateEcho<SortedDictionary<string, int>>(), new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 });
        Same(Manager.CreateEcho<SortedList<int, string>>(), new SortedList<int, string> { [2] = "b", [1] = "a" });
        Same(Manager.CreateEcho<OrderedDictionary<string, int>>(), new OrderedDictionary<string, int> { ["b"] = 1, ["a"] = 2 });
        Same(Manager.CreateEcho<ObservableCollection<int>>(), [1, 2]);
        Same(Manager.CreateEcho<ReadOnlyCollection<int>>(), new ReadOnlyCollection<int>([1, 2]));
        Same(
            Manager.CreateEcho<ReadOnlyDictionary<int, string>>(),
            new ReadOnlyDictionary<int, string>(new Dictionary<int, string> { [1] = "a" }));
        Same(Manager.CreateEcho<ConcurrentDictionary<string, int>>(), new ConcurrentDictionary<string, int> { ["a"] = 1 });
        Same(Manager.CreateEcho<ConcurrentQueue<int>>(), new ConcurrentQueue<int>([1, 2]));
        Same(Manager.CreateEcho<ConcurrentStack<int>>(), new ConcurrentStack<int>([1, 2]));
        Same(Manager.CreateEcho<ImmutableSortedDictionary<string, int>>(), ImmutableSortedDictionary<string, int>.Empty.Add("a", 1));
        Same(Manager.CreateEcho<ImmutableStack<int>>(), ImmutableStack.Create(1, 2));
        Same(Manager.CreateEcho<IImmutableList<int>>(), ImmutableList.Create(1, 2));
        Same(Manager.CreateEcho<FrozenDictionary<string, int>>(), new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary());
        Same(Manager.CreateEcho<FrozenSet<int>>(), Enumerable.Range(1, 2).ToFrozenSet());
        Same(
            Manager.CreateEcho<Tuple<int, int, int, int, int, int, int, Tuple<string>>>(),
            new Tuple<int, int, int, int, int, int, int, Tuple<string>>(1, 2, 3, 4, 5, 6, 7, new("8")));
        Same(
            Manager.CreateEcho<Dictionary<(int, string?), DayOfWeek>>(),
            new Dictionary<(int, string?), DayOfWeek> { [(1, null)] = DayOfWeek.Friday });
        var queue = Manager.CreateEcho<PriorityQueue<string, int>>().Return(new PriorityQueue<string, int>([("late", 2), ("soon", 1)]));
        Assert.Equal("soon", queue.Dequeue());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Comparers() => OffThread(() =>
    {
        var words = Manager.CreateEcho<Dictionary<string, int>>().Return(new(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 });
        Assert.Equal(1, words["A"]);
        Assert.Equal(StringComparer.OrdinalIgnoreCase, words.Comparer);
        var sorted = Manager.CreateEcho<SortedSet<string>>().Return(new SortedSet<string>(["b", "A", "a", "B"], StringComparer.Ordinal));
        Assert.Equal(["A", "B", "a", "b"], sorted);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Members_of_a_class() => OffThread(() =>
    {
        var catalog = Manager.CreateCatalog();

        catalog.Grid = new double[,] { { 1, 2 }, { 3, 4 } };
        catalog.Home = new IPEndPoint(IPAddress.Loopback, 80);
        catalog.Aliases["B"] = "b";

        Assert.Equal(new double[,] { { 1, 2 }, { 3, 4 } }, catalog.Grid);
        Assert.Equal(10, catalog.Sum(new SortedSet<int> { 1, 2, 3, 4 }));
        Assert.Equal(80, catalog.Home!.Port);

        // The live dictionary has the comparer that its owner gave it, and a copy of it too.
        Assert.True(catalog.Aliases.ContainsKey("b"));
        Assert.Equal("b", catalog.CopyOfAliases()["b"]);
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
