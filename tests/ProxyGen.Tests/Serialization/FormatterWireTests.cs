using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <summary>The bytes that MessagePack for C# writes for the same values, worked out by hand.</summary>
public sealed class FormatterWireTests
{
    [Fact]
    public void Scalars_have_the_wire_form_of_MessagePack_for_CSharp()
    {
        Is("a4 31 2e 35 30", new DecimalFormatter(), 1.50m);
        Is("a2 2d 31", new DecimalFormatter(), -1m);
        Is("bf 2d 30 2e" + string.Concat(Enumerable.Repeat("30", 27)) + "31", new DecimalFormatter(), -0.0000000000000000000000000001m);
        Is(
            "d9 24 30 30 31 31 32 32 33 33 2d 34 34 35 35 2d 36 36 37 37 2d 38 38 39 39 2d 61 61 62 62 63 63 64 64 65 65 66 66",
            new GuidFormatter(),
            Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"));
        Is("d6 ff 00 00 00 01", new DateTimeFormatter(), DateTime.UnixEpoch.AddSeconds(1));
        Is("92 d6 ff 00 00 0e 10 3c", new DateTimeOffsetFormatter(), new DateTimeOffset(1970, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)));
        Is("92 d6 ff 00 00 00 00 d0 c4", new DateTimeOffsetFormatter(), new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.FromHours(-1)));
        Is("ce 00 0a f9 3a", new DateOnlyFormatter(), new DateOnly(1970, 1, 1));
        Is("cf 00 00 00 c9 2a 69 bf ff", new TimeOnlyFormatter(), TimeOnly.MaxValue);
        Is("ce 00 98 96 80", new TimeSpanFormatter(), TimeSpan.FromSeconds(1));
        Is("ff", new TimeSpanFormatter(), TimeSpan.FromTicks(-1));
        Is("a3 61 2f 62", new UriFormatter(), new Uri("a/b", UriKind.Relative));
        Is("a8 68 74 74 70 3a 2f 2f 78", new UriFormatter(), new Uri("http://x"));
        Is("a5 31 2e 32 2e 33", new VersionFormatter(), new Version(1, 2, 3));
        Is("c4 01 00", new BigIntegerFormatter(), BigInteger.Zero);
        Is("c4 02 ff 00", new BigIntegerFormatter(), new BigInteger(255));
        Is("c4 01 ff", new BigIntegerFormatter(), BigInteger.MinusOne);
        Is("ca 3f c0 00 00", new HalfFormatter(), (Half)1.5);
        Is("cd 20 ac", new CharFormatter(), '€');
        Is("05", new EnumFormatter<DayOfWeek>(), DayOfWeek.Friday);
    }

    [Theory]
    [InlineData("7f e0 cc ff cd ff ff ce 7f ff ff ff d0 80 d1 80 00 d2 80 00 00 00", "127 -32 255 65535 2147483647 -128 -32768 -2147483648")]
    [InlineData("cf 00 00 00 00 00 00 00 01 d3 ff ff ff ff ff ff ff ff cc 01 cd 00 01 ce 00 00 00 01", "1 -1 1 1 1")]
    [InlineData("d0 ff d1 ff ff d2 ff ff ff ff d0 01 05", "-1 -1 -1 1 5")]
    public void Elements_of_arrays_are_read_in_every_form_of_integers(string hex, string expected)
    {
        long[] numbers = [.. expected.Split(' ').Select(static text => long.Parse(text, CultureInfo.InvariantCulture))];
        byte[] bytes = [(byte)(0x90 | numbers.Length), .. Wire.Bytes(hex)];
        Assert.Equal(numbers, Wire.Deserialize(new ArrayFormatter<long>(), bytes));
        Assert.Equal(numbers.Select(static number => (int)number), Wire.Deserialize(new ArrayFormatter<int>(), bytes));
    }

    [Theory]
    [InlineData("ce 80 00 00 00")]
    [InlineData("cf 00 00 00 01 00 00 00 00")]
    [InlineData("d3 80 00 00 00 00 00 00 00")]
    public void An_element_that_does_not_fit_is_named_by_its_place(string hex)
    {
        // Others follow, so that it is not the last bytes of the input.
        byte[] bytes = [0x93, 1, .. Wire.Bytes(hex), .. Wire.Bytes("cf 00 00 00 00 00 00 00 01")];
        var exception = Assert.Throws<OverflowException>(() => Wire.Deserialize(new ArrayFormatter<int>(), bytes));
        Assert.Contains("at offset 2 does not fit Int32", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_are_bin_in_every_form()
    {
        Is("c4 02 01 02", new ByteArrayFormatter(), [1, 2]);
        Is("c0", new ByteArrayFormatter(), null!);
        Assert.Equal(Wire.Bytes("c4 02 01 02"), Wire.Serialize(new ByteMemoryFormatter(), new byte[] { 1, 2 }));
        Assert.Equal(Wire.Bytes("c4 02 01 02"), Wire.Serialize(new ByteReadOnlyMemoryFormatter(), new byte[] { 1, 2 }));
    }

    [Fact]
    public void Collections_are_arrays_and_maps()
    {
        Is("93 01 02 ff", new ArrayFormatter<int>(), [1, 2, -1]);
        Is("92 a1 61 c0", new ListFormatter<string>(), ["a", null!]);
        Is("92 01 02", new QueueFormatter<int>(), new Queue<int>([1, 2]));
        Is("92 02 01", new StackFormatter<int>(), new Stack<int>([1, 2]));
        Is("91 07", new HashSetFormatter<int>(), [7]);
        Is("81 a1 61 01", new DictionaryFormatter<string, int>(), new Dictionary<string, int> { ["a"] = 1 });
        Is("92 01 02", new ImmutableListFormatter<int>(), [1, 2]);
        Is("92 01 02", new ImmutableArrayFormatter<int>(), [1, 2]);
        Is("81 01 a1 61", new ImmutableDictionaryFormatter<int, string>(), ImmutableDictionary<int, string>.Empty.Add(1, "a"));
        Is("c0", new ListFormatter<int>(), null!);
        Assert.Equal(Wire.Bytes("c0"), Wire.Serialize(new ImmutableArrayFormatter<int>(), default));
        Assert.True(Wire.Deserialize(new ImmutableArrayFormatter<int>(), Wire.Bytes("c0")).IsDefault);
    }

    [Fact]
    public void Tuples_are_arrays()
    {
        Is("92 01 a1 61", new KeyValuePairFormatter<int, string>(), KeyValuePair.Create(1, "a"));
        Is("92 01 a1 61", new ValueTupleFormatter<int, string>(), (1, "a"));
        Is("92 01 a1 61", new TupleFormatter<int, string>(), Tuple.Create(1, "a"));
        Is("91 01", new ValueTupleFormatter<int>(), ValueTuple.Create(1));
        FormatterRegistry.Register(new ValueTupleFormatter<int, string>());
        Is(
            "98 01 02 03 04 05 06 07 92 08 a1 61",
            new ValueTupleFormatter<int, int, int, int, int, int, int, (int, string)>(),
            (1, 2, 3, 4, 5, 6, 7, 8, "a"));
    }

    [Fact]
    public void Nullable_values_are_nil_or_the_value()
    {
        Is("c0", new NullableFormatter<int>(), null);
        Is("05", new NullableFormatter<int>(), 5);
    }

    [Fact]
    public void Interfaces_are_read_back_as_documented()
    {
        Assert.IsType<List<int>>(Wire.Deserialize(new InterfaceListFormatter<int>(), Wire.Bytes("91 01")));
        Assert.IsType<List<int>>(Wire.Deserialize(new InterfaceCollectionFormatter<int>(), Wire.Bytes("91 01")));
        Assert.IsType<int[]>(Wire.Deserialize(new InterfaceEnumerableFormatter<int>(), Wire.Bytes("91 01")));
        Assert.IsType<int[]>(Wire.Deserialize(new InterfaceReadOnlyListFormatter<int>(), Wire.Bytes("91 01")));
        Assert.IsType<int[]>(Wire.Deserialize(new InterfaceReadOnlyCollectionFormatter<int>(), Wire.Bytes("91 01")));
        Assert.IsType<HashSet<int>>(Wire.Deserialize(new InterfaceSetFormatter<int>(), Wire.Bytes("91 01")));
        Assert.IsType<HashSet<int>>(Wire.Deserialize(new InterfaceReadOnlySetFormatter<int>(), Wire.Bytes("91 01")));
        Assert.IsType<Dictionary<int, int>>(Wire.Deserialize(new InterfaceDictionaryFormatter<int, int>(), Wire.Bytes("81 01 02")));
        Assert.IsType<Dictionary<int, int>>(Wire.Deserialize(new InterfaceReadOnlyDictionaryFormatter<int, int>(), Wire.Bytes("81 01 02")));
    }

    [Fact]
    public void Arrays_of_a_derived_type_are_written_as_arrays_of_the_base()
    {
        FormatterRegistry.Register(new ShapeFormatter());
        Shape[] circles = new Circle[] { new() { Name = "a" } };
        Assert.Equal(Wire.Bytes("91 a1 61"), Wire.Serialize(new ArrayFormatter<Shape>(), circles));
        Assert.Equal(Wire.Bytes("91 a1 61"), Wire.Serialize(new InterfaceEnumerableFormatter<Shape>(), circles));
    }

    private static void Is<T>(string hex, IFormatter<T> formatter, T value)
    {
        Assert.Equal(Wire.Hex(Wire.Bytes(hex)), Wire.Hex(Wire.Serialize(formatter, value)));
        Assert.Equal(value, Wire.Deserialize(formatter, Wire.Bytes(hex)));
    }

    private class Shape
    {
        public string Name { get; init; } = "";
    }

    private sealed class Circle : Shape;

    private sealed class ShapeFormatter : IFormatter<Shape>
    {
        public void Serialize(ref MessagePackWriter writer, Shape value, PayloadContext context) => writer.Write(value.Name);

        public Shape Deserialize(ref MessagePackReader reader, PayloadContext context) => new() { Name = reader.ReadString()! };
    }
}
