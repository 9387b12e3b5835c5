using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

public sealed class FormatterRefusalTests
{
    [Theory]
    [InlineData("a0")]
    [InlineData("a1 78")]
    [InlineData("a3 31 2c 35")]
    [InlineData("a5 31 65 39 39 39")]
    [InlineData("01")]
    public void Decimals_must_be_invariant_numbers(string hex) => Refuses(hex, new DecimalFormatter());

    [Theory]
    [InlineData("a0")]
    [InlineData("d9 20 30 30 31 31 32 32 33 33 34 34 35 35 36 36 37 37 38 38 39 39 61 61 62 62 63 63 64 64 65 65 66 66")]
    [InlineData("d9 24 30 30 31 31 32 32 33 33 2d 34 34 35 35 2d 36 36 37 37 2d 38 38 39 39 2d 61 61 62 62 63 63 64 64 65 65 66 67")]
    [InlineData("c4 10 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00")]
    public void Guids_must_have_36_characters(string hex) => Refuses(hex, new GuidFormatter());

    [Theory]
    [InlineData("ff")]
    [InlineData("ce 00 37 b9 db")]
    public void Days_must_be_in_range(string hex) => Refuses(hex, new DateOnlyFormatter());

    [Theory]
    [InlineData("ff")]
    [InlineData("cf 00 00 00 c9 2a 69 c0 00")]
    public void Times_of_day_must_be_in_range(string hex) => Refuses(hex, new TimeOnlyFormatter());

    [Theory]
    [InlineData("92 d6 ff 00 00 00 00 cd 03 49")] // 841 minutes
    [InlineData("92 d6 ff 00 00 00 00 d1 fc b7")] // -841 minutes
    [InlineData("92 c7 0c ff 00 00 00 00 ff ff ff f1 88 6e 09 00 01")] // a minute before the year 1 in UTC
    [InlineData("92 c7 0c ff 3b 9a c9 9c 00 00 00 3a ff f4 41 7f ff")] // a minute after the year 9999 in UTC
    [InlineData("91 d6 ff 00 00 00 00")]
    [InlineData("93 d6 ff 00 00 00 00 00 00")]
    public void Times_with_offsets_must_be_in_range(string hex) => Refuses(hex, new DateTimeOffsetFormatter());

    [Theory]
    [InlineData("a1 78")]
    [InlineData("a1 31")]
    [InlineData("a4 31 2e 2d 31")]
    [InlineData("ad 31 2e 39 39 39 39 39 39 39 39 39 39 39")]
    public void Versions_must_be_versions(string hex) => Refuses(hex, new VersionFormatter());

    [Fact]
    public void Uris_must_be_uris() => Refuses("aa 68 74 74 70 3a 2f 2f 5b 3a 3a", new UriFormatter());

    [Fact]
    public void Keys_must_differ_and_must_not_be_nil()
    {
        Refuses("82 a1 61 01 a1 61 02", new DictionaryFormatter<string, int>());
        Refuses("81 c0 01", new DictionaryFormatter<string, int>());
        Refuses("82 a1 61 01 a1 61 02", new ImmutableDictionaryFormatter<string, int>());
        Refuses("81 c0 01", new InterfaceDictionaryFormatter<string, int>());
    }

    [Fact]
    public void Values_that_cannot_be_null_refuse_nil()
    {
        Refuses("c0", new Int32Formatter());
        Refuses("c0", new GuidFormatter());
        Refuses("c0", new BigIntegerFormatter());
        Refuses("c0", new ByteMemoryFormatter());
        Refuses("c0", new EnumFormatter<DayOfWeek>());
        Refuses("c0", new ValueTupleFormatter<int, int>());
        Refuses("c0", new KeyValuePairFormatter<int, int>());
        Refuses("c0", new DateTimeOffsetFormatter());
    }

    [Fact]
    public void Tuples_must_have_as_many_elements_as_their_type()
    {
        Refuses("91 01", new ValueTupleFormatter<int, int>());
        Refuses("93 01 02 03", new TupleFormatter<int, int>());
        var exception = Refuses("93 01 02 03", new KeyValuePairFormatter<int, int>());
        Assert.Equal("Offset 0: expected an array of 2 elements, but found one of 3.", exception.Message);
    }

    [Fact]
    public void Enums_take_no_value_beyond_their_type() =>
        Assert.Throws<OverflowException>(() => Wire.Deserialize(new EnumFormatter<DayOfWeek>(), Wire.Bytes("ce ff ff ff ff")));

    [Fact]
    public void A_dictionary_that_does_not_know_its_size_is_found_out() =>
        Assert.Throws<InvalidOperationException>(() => Wire.Serialize(new InterfaceDictionaryFormatter<int, int>(), new Miscounting()));

    private static MessagePackSerializationException Refuses<T>(string hex, IFormatter<T> formatter) =>
        Assert.Throws<MessagePackSerializationException>(() => Wire.Deserialize(formatter, Wire.Bytes(hex)));
}
