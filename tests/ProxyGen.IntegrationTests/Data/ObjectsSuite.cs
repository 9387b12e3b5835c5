using ProxyGen.IntegrationTests.Data.Types;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.Data;

public abstract class ObjectsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private static readonly object?[] Values =
    [
        null, true, "text", 0, -1, int.MinValue, int.MaxValue, 1L, long.MaxValue, long.MinValue, 2UL, ulong.MaxValue, (byte)3, (sbyte)-3,
        (short)4, (ushort)4, 5u, 0.5, 1f, double.NaN, 'c', 1.50m, Guid.NewGuid(), DateTime.UnixEpoch, DateTimeOffset.UnixEpoch,
        DateOnly.MaxValue, TimeOnly.MinValue, TimeSpan.FromDays(1), new Version(1, 2), new Uri("https://example.org/"), DayOfWeek.Friday,
        new byte[] { 1, 2 }, new object?[] { 1, "a", null, new object[] { 2 } }, new[] { 1, 2 }, new[] { "a" }, new List<int> { 1 },
        new Dictionary<object, object?> { [0.5] = null, [1] = "1", ["k"] = 1L }, new Dictionary<string, object?> { ["a"] = 1.5m },
        new Point(1, 2), new Circle("c", 1), new Success<int>(4),
    ];

    [Fact(Timeout = Deadline.OfTest)]
    public Task Values_of_known_types_keep_their_types() => OffThread(() =>
    {
        var echo = Manager.CreateEcho<object?>();
        foreach (object? value in Values)
        {
            object? received = echo.Return(value);

            Assert.Equal(value?.GetType(), received?.GetType());
            Assert.Equal(value, received);
        }

        var bag = Manager.CreateEcho<Bag>().Return(new Bag { Value = new Point(1, 2), Values = Values });
        Assert.Equal(new Point(1, 2), bag.Value);
        Assert.Equal(Values, bag.Values);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_dictionary_may_mix_its_keys_and_values() => OffThread(() =>
    {
        SharedDictionary<object, object?> shared = Manager.CreateDictionary<object, object?>();
        shared[0.5] = null;
        shared[1] = "1";
        shared["one"] = 1L;
        shared[new Point(1, 2)] = new List<int> { 3 };

        Assert.Null(shared[0.5]);
        Assert.Equal("1", shared[1]);
        Assert.Equal(1L, shared["one"]);
        Assert.Equal([3], Assert.IsType<List<int>>(shared[new Point(1, 2)]));
        Assert.False(shared.ContainsKey(1L));
        Assert.True(shared.TryUpdate(new Point(1, 2), 4, new List<int> { 3 }));
        Assert.Equal([0.5, 1, "one", new Point(1, 2)], shared.Keys.Order(Comparer<object>.Create(static (a, b) =>
            string.CompareOrdinal(a.GetType().Name, b.GetType().Name))).OrderBy(static key => key is Point ? 3 : key is string ? 2 : key is int ? 1 : 0));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_are_known_types() => OffThread(() =>
    {
        var account = Manager.CreateAccount("Ada");

        object? received = Manager.CreateEcho<object?>().Return(account);

        Assert.Equal("Ada", Assert.IsType<AccountProxy>(received).Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_type_that_is_not_registered_is_named() => OffThread(() =>
    {
        var error = Assert.Throws<FormatterNotRegisteredException>(() => Manager.CreateEcho<object?>().Return(new Unknown()));

        Assert.Contains("SharedData(typeof(ProxyGen.IntegrationTests.Data.ObjectsSuite.Unknown))", error.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void What_others_write_is_read_as_the_types_that_are_written_plainly()
    {
        byte[] bytes = [0x96, 0xc0, 0xcc, 0x05, 0xd3, 0, 0, 0, 0, 0, 0, 0, 7, 0xcf, 0, 0, 0, 0, 0, 0, 0, 8, 0xca, 0x3f, 0x80, 0, 0, 0x81, 0x01, 0xa1, 0x61];

        object?[] read = Assert.IsType<object?[]>(MessagePackSerializer.Deserialize<object>(bytes));

        Assert.Equal(
            [null, 5, 7, 8, 1f, new Dictionary<object, object?> { [1] = "a" }],
            read);
    }

    [Fact]
    public void Only_registered_types_are_created()
    {
        byte[] bytes = [0x92, 0xc7, 19, (byte)ReservedExtensionTypeCodes.TypedValue, .. "System.IO.FileInfo."u8, 0xa1, 0x61];
        Assert.Contains(
            "no formatter for such a type",
            Assert.Throws<MessagePackSerializationException>(() => MessagePackSerializer.Deserialize<object>(bytes)).Message,
            StringComparison.Ordinal);

        byte[] deep = [.. Enumerable.Repeat((byte)0x91, 1000), 0xc0];
        Assert.Throws<MessagePackSerializationException>(() => MessagePackSerializer.Deserialize<object>(deep));
    }

    private sealed class Unknown;
}
