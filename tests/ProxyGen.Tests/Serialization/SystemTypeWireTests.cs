using System.Collections;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <summary>The bytes of types that are registered where they are needed, worked out by hand.</summary>
public sealed class SystemTypeWireTests
{
    [Fact]
    public void Numbers()
    {
        Is("a2 2d 31", new Int128Formatter(), -1);
        string digits = string.Concat("340282366920938463463374607431768211455".Select(static digit => $"{(int)digit:x2}"));
        Is("d9 27 " + digits, new UInt128Formatter(), UInt128.MaxValue);
        Is("ce 00 01 f5 11", new RuneFormatter(), new Rune(0x1f511));
        Is("92 cb 3f f0 00 00 00 00 00 00 cb 40 00 00 00 00 00 00 00", new ComplexFormatter(), new Complex(1, 2));
        Is("93 ca 3f 80 00 00 ca 40 00 00 00 ca 40 40 00 00", new VectorFormatter<Vector3>(), new Vector3(1, 2, 3));
        Is("92 01 c3", new IndexFormatter(), ^1);
        Is("92 92 01 c2 92 00 c3", new RangeFormatter(), 1..);
        Is("93 c3 c2 c3", new BitArrayFormatter(), new BitArray([true, false, true]));
    }

    [Fact]
    public void Texts()
    {
        Assert.Equal(Wire.Bytes("a2 61 62"), Wire.Serialize(new StringBuilderFormatter(), new StringBuilder("a").Append('b')));
        Is("a5 64 65 2d 44 45", new CultureInfoFormatter(), CultureInfo.GetCultureInfo("de-DE"));
        Is("a3 55 54 43", new TimeZoneInfoFormatter(), TimeZoneInfo.Utc);
        Is("a3 3a 3a 31", new IPAddressFormatter(), IPAddress.IPv6Loopback);
        Is("a8 5b 3a 3a 31 5d 3a 38 30", new IPEndPointFormatter(), new IPEndPoint(IPAddress.IPv6Loopback, 80));
        Assert.Equal(Wire.Bytes("a3 5b 20 5d"), Wire.Serialize(new JsonElementFormatter(), JsonElement.Parse("[ ]")));
        Assert.Equal(
            Wire.Bytes("a7 7b 22 61 22 3a 31 7d"), Wire.Serialize(new JsonNodeFormatter<JsonNode>(), new JsonObject { ["a"] = 1 }));
    }

    [Fact]
    public void Arrays_of_several_dimensions_are_their_lengths_and_one_array()
    {
        Is("93 02 03 96 01 02 03 04 05 06", new TwoDimensionalArrayFormatter<int>(), new[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Is("94 01 02 01 92 07 08", new ThreeDimensionalArrayFormatter<int>(), new int[,,] { { { 7 }, { 8 } } });
        Is("95 01 01 01 02 92 07 08", new FourDimensionalArrayFormatter<int>(), new int[,,,] { { { { 7, 8 } } } });
        Is("93 00 03 90", new TwoDimensionalArrayFormatter<int>(), new int[0, 3]);
        Is("93 ce 7f ff ff c7 00 90", new TwoDimensionalArrayFormatter<int>(), new int[Array.MaxLength, 0]);
    }

    [Theory]
    [InlineData("93 02 02 93 01 02 03")]
    [InlineData("93 02 02 95 01 02 03 04 05")]
    [InlineData("93 ff ff 91 01")]
    [InlineData("93 00 ff 90")]
    [InlineData("93 ce 7f ff ff ff 02 90")]
    [InlineData("93 ce 7f ff ff ff 00 90")]
    [InlineData("93 ce 40 00 00 00 ce 40 00 00 00 90")]
    [InlineData("92 02 92 01 02")]
    public void Lengths_that_do_not_fit_the_elements_are_refused(string hex) => Refuses(hex, new TwoDimensionalArrayFormatter<int>());

    [Fact]
    public void Arrays_whose_indices_do_not_begin_with_zero_are_refused()
    {
        var array = (int[,])Array.CreateInstance(typeof(int), [2, 2], [1, 0]);
        var exception = Assert.Throws<MessagePackSerializationException>(
            () => Wire.Serialize(new TwoDimensionalArrayFormatter<int>(), array));
        Assert.Contains("begin with 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_zones_that_the_system_does_not_know_are_refused()
    {
        var own = TimeZoneInfo.CreateCustomTimeZone("UTC", TimeSpan.FromHours(1), "mine", "mine");
        var exception = Assert.Throws<MessagePackSerializationException>(() => Wire.Serialize(new TimeZoneInfoFormatter(), own));
        Assert.Contains("ToSerializedString", exception.Message, StringComparison.Ordinal);
        Refuses("a3 61 62 63", new TimeZoneInfoFormatter());
    }

    [Fact]
    public void Texts_that_are_something_else_are_refused()
    {
        Refuses("a1 78", new Int128Formatter());
        Refuses("a2 2d 31", new UInt128Formatter());
        Refuses("cd d8 00", new RuneFormatter());
        Refuses("92 ff c2", new IndexFormatter());
        Refuses("a1 21", new CultureInfoFormatter());
        Refuses("a1 78", new IPAddressFormatter());
        Refuses("a3 78 3a 31", new IPEndPointFormatter());
        Refuses("a1 7b", new JsonElementFormatter());
        Refuses("a1 7b", new JsonDocumentFormatter());
        Refuses("a2 5b 5d", new JsonNodeFormatter<JsonObject>());
        Refuses("ad 7b 22 61 22 3a 31 2c 22 61 22 3a 32 7d", new JsonNodeFormatter<JsonObject>());
        Refuses("a4 6e 75 6c 6c", new JsonNodeFormatter<JsonNode>());
    }

    private static void Is<T>(string hex, IFormatter<T> formatter, T value)
    {
        Assert.Equal(Wire.Hex(Wire.Bytes(hex)), Wire.Hex(Wire.Serialize(formatter, value)));
        Assert.Equal(value, Wire.Deserialize(formatter, Wire.Bytes(hex)));
    }

    private static void Refuses<T>(string hex, IFormatter<T> formatter) =>
        Assert.Throws<MessagePackSerializationException>(() => Wire.Deserialize(formatter, Wire.Bytes(hex)));
}
