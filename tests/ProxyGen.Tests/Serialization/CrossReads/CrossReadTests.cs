using System.Collections.Immutable;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;
using static ProxyGen.Tests.Serialization.CrossReads.RandomValue;

namespace ProxyGen.Tests.Serialization.CrossReads;

/// <summary>Another implementation of the format reads what is written here, and what it writes is read here.</summary>
public sealed class CrossReadTests
{
    private const int RandomValues = 2000;

    // The greatest lengths of each form, and the least of the next.
    private static readonly int[] Lengths = [0, 1, 2, 4, 8, 15, 16, 31, 32, 255, 256, 65_535, 65_536];

    private static readonly string[] OfEveryPlane = ["\0", "é", "€", "🔑", "\U0010FFFF", "e\u0301", "\ufeff"];

    [Fact]
    public void Integers_of_every_width() => BothWays(
    [
        .. new[]
        {
            long.MinValue, int.MinValue - 1L, int.MinValue, short.MinValue - 1, short.MinValue, -129, -128, -33, -32, -1, 0, 127, 128, 255,
            256, 65_535, 65_536, uint.MaxValue, uint.MaxValue + 1L, long.MaxValue,
        }.Select(static value => CrossCase.Of(new Int64Formatter(), value, $"{value}")),
        CrossCase.Of(new UInt64Formatter(), ulong.MaxValue, "18446744073709551615"),
        CrossCase.Of(new ByteFormatter(), byte.MaxValue, "255"),
        CrossCase.Of(new SByteFormatter(), sbyte.MinValue, "-128"),
        CrossCase.Of(new Int16Formatter(), short.MinValue, "-32768"),
        CrossCase.Of(new UInt16Formatter(), ushort.MaxValue, "65535"),
        CrossCase.Of(new Int32Formatter(), int.MinValue, "-2147483648"),
        CrossCase.Of(new UInt32Formatter(), uint.MaxValue, "4294967295"),
        CrossCase.Of(new CharFormatter(), '€', "8364"),
        CrossCase.Of(new RuneFormatter(), new Rune(0x1f511), "128273"),
        CrossCase.Of(new EnumFormatter<DayOfWeek>(), DayOfWeek.Friday, "5"),
        CrossCase.Of(new TimeSpanFormatter(), TimeSpan.FromTicks(-5), "-5"),
        CrossCase.Of(new DateOnlyFormatter(), new DateOnly(1970, 1, 1), "719162"),
        CrossCase.Of(new TimeOnlyFormatter(), new TimeOnly(1), "1"),
        CrossCase.Of(new BooleanFormatter(), true, "true"),
        CrossCase.Of(new NullableFormatter<int>(), null, "nil"),
    ]);

    [Fact]
    public void Floats() => BothWays(
    [
        .. new[] { 0, -0.0, 1.5, double.MaxValue, double.Epsilon, double.NegativeInfinity, double.NaN }
            .Select(static value => CrossCase.Of(new DoubleFormatter(), value, Text(value))),
        .. new[] { 0, -0f, 1.5f, float.MaxValue, float.Epsilon, float.PositiveInfinity, float.NaN }
            .Select(static value => CrossCase.Of(new SingleFormatter(), value, Text((double)value))),
        CrossCase.Of(new HalfFormatter(), (Half)1.5, Text(1.5)),
        CrossCase.Of(new ArrayFormatter<double>(), [1.5, -2], $"[{Text(1.5)}, {Text(-2)}]"),
        CrossCase.Of(new ArrayFormatter<float>(), [1.5f, -2], $"[{Text(1.5)}, {Text(-2)}]"),
        CrossCase.Of(new ComplexFormatter(), new Complex(1, 2), $"[{Text(1)}, {Text(2)}]"),
        CrossCase.Of(new VectorFormatter<Vector2>(), new Vector2(1, 2), $"[{Text(1)}, {Text(2)}]"),
    ]);

    [Fact]
    public void Texts() => BothWays(
    [
        .. Lengths.Select(static length => new string('x', length))
            .Select(static value => CrossCase.Of(new StringFormatter(), value, "s:" + value)),
        .. OfEveryPlane.Select(static value => CrossCase.Of(new StringFormatter(), value, "s:" + value)),
        CrossCase.Of(new StringFormatter(), null!, "nil"),
        CrossCase.Of(new DecimalFormatter(), 1.50m, "s:1.50"),
        CrossCase.Of(new Int128Formatter(), Int128.MinValue, "s:-170141183460469231731687303715884105728"),
        CrossCase.Of(new GuidFormatter(), Guid.AllBitsSet, "s:ffffffff-ffff-ffff-ffff-ffffffffffff"),
        CrossCase.Of(new UriFormatter(), new Uri("https://example.org/"), "s:https://example.org/"),
        CrossCase.Of(new VersionFormatter(), new Version(1, 2, 3), "s:1.2.3"),
        CrossCase.Of(new IPAddressFormatter(), IPAddress.IPv6Loopback, "s:::1"),
        CrossCase.Of(new JsonElementFormatter(), JsonElement.Parse("[1, 2]"), "s:[1, 2]", static value => value.GetRawText()),
    ]);

    [Fact]
    public void Bytes_and_extensions() => BothWays(
    [
        .. Lengths.Select(static length => Enumerable.Range(0, length).Select(static n => (byte)n).ToArray())
            .SelectMany(static value => new[] { CrossCase.Of(new ByteArrayFormatter(), value, Text(value)), Extension(value) }),
        CrossCase.Of(new BigIntegerFormatter(), new BigInteger(-129), "b:7fff"),
        CrossCase.Of(new ByteMemoryFormatter(), new byte[] { 1, 2 }, "b:0102", static value => value.ToArray()),
    ]);

    [Fact]
    public void Timestamps_of_32_64_and_96_bits() => BothWays(
    [
        .. new[]
        {
            DateTime.UnixEpoch, DateTime.UnixEpoch.AddSeconds(uint.MaxValue), DateTime.UnixEpoch.AddTicks(1),
            DateTime.UnixEpoch.AddSeconds(uint.MaxValue + 1L), DateTime.UnixEpoch.AddSeconds((1L << 34) - 1).AddTicks(9_999_999),
            DateTime.UnixEpoch.AddSeconds(1L << 34), DateTime.UnixEpoch.AddTicks(-1), DateTime.MinValue, DateTime.MaxValue,
        }.Select(static value => CrossCase.Of(new DateTimeFormatter(), value, Text(value))),
        CrossCase.Of(
            new DateTimeOffsetFormatter(), new DateTimeOffset(1970, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)), "[t:3600:0, 60]"),
    ]);

    [Fact]
    public void Arrays_maps_and_what_is_made_of_them()
    {
        FormatterRegistry.Register(new ListFormatter<string>());
        BothWays(
        [
            .. Lengths.Select(static length => Enumerable.Range(0, length).ToArray())
                .Select(static value => CrossCase.Of(new ArrayFormatter<int>(), value, $"[{string.Join(", ", value)}]")),
            .. Lengths.Select(static length => Enumerable.Range(0, length).ToDictionary(static n => n, static n => $"{n}"))
                .Select(static value => CrossCase.Of(
                    new DictionaryFormatter<int, string>(), value,
                    $"{{{string.Join(", ", value.Select(static pair => $"{pair.Key}=s:{pair.Value}"))}}}")),
            CrossCase.Of(new ArrayFormatter<List<string>>(), [["a"], null!, []], "[[s:a], nil, []]"),
            CrossCase.Of(new ListFormatter<string>(), ["a", null!], "[s:a, nil]"),
            CrossCase.Of(new StackFormatter<int>(), new Stack<int>([1, 2]), "[2, 1]"),
            CrossCase.Of(new SortedDictionaryFormatter<string, int>(), new() { ["b"] = 1, ["a"] = 2 }, "{s:a=2, s:b=1}"),
            CrossCase.Of(new OrderedDictionaryFormatter<string, int>(), new() { ["b"] = 1, ["a"] = 2 }, "{s:b=1, s:a=2}"),
            CrossCase.Of(new ImmutableSortedSetFormatter<int>(), [2, 1], "[1, 2]"),
            CrossCase.Of(new HashSetFormatter<string>(), new(["a"], StringComparer.OrdinalIgnoreCase), "[x:21:01, [s:a]]"),
            CrossCase.Of(
                new DictionaryFormatter<string, int>(), new(StringComparer.InvariantCulture) { ["a"] = 1 }, "[x:21:0200000000, {s:a=1}]"),
            CrossCase.Of(new TwoDimensionalArrayFormatter<int>(), new[,] { { 1, 2 }, { 3, 4 } }, "[2, 2, [1, 2, 3, 4]]"),
            CrossCase.Of(new ValueTupleFormatter<int, string>(), (1, "a"), "[1, s:a]"),
            CrossCase.Of(new KeyValuePairFormatter<int, string>(), new(1, "a"), "[1, s:a]"),
            CrossCase.Of(new RangeFormatter(), 1..^2, "[[1, false], [2, true]]"),
        ]);
    }

    [Fact]
    public void Random_values_of_every_kind()
    {
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed: {seed}");
        var random = new Random(seed);
        BothWays(Enumerable.Range(0, RandomValues).Select(_ => CrossCase.Random(random)).ToImmutableArray());
    }

    private static CrossCase Extension(byte[] data) => new(
        Wire.Write((ref MessagePackWriter writer) => writer.WriteExtensionFormat(7, data)), $"x:7:{Wire.Hex(data)}", theirs =>
        {
            var read = new MessagePackReader(theirs);
            var extension = read.ReadExtensionFormat();
            Assert.Equal(7, extension.TypeCode);
            Assert.Equal(data, extension.Data);
        });

    private static void BothWays(IReadOnlyList<CrossCase> cases)
    {
        var answers = PythonPeer.Read(cases.Select(static item => item.Ours));
        foreach (var (item, (found, again)) in cases.Zip(answers))
        {
            Assert.Equal(item.Means, found);
            item.CheckTheirs(again);
        }
    }
}
