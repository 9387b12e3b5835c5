using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class ExtensionTests
{
    [Theory]
    [InlineData(0, "c7 00 05")]
    [InlineData(1, "d4 05")]
    [InlineData(2, "d5 05")]
    [InlineData(3, "c7 03 05")]
    [InlineData(4, "d6 05")]
    [InlineData(5, "c7 05 05")]
    [InlineData(7, "c7 07 05")]
    [InlineData(8, "d7 05")]
    [InlineData(9, "c7 09 05")]
    [InlineData(15, "c7 0f 05")]
    [InlineData(16, "d8 05")]
    [InlineData(17, "c7 11 05")]
    [InlineData(255, "c7 ff 05")]
    [InlineData(256, "c8 01 00 05")]
    [InlineData(65535, "c8 ff ff 05")]
    [InlineData(65536, "c9 00 01 00 00 05")]
    public void The_header_is_the_shortest(int length, string header)
    {
        var data = new byte[length];
        new Random(length).NextBytes(data);
        var expected = (byte[])[.. Wire.Bytes(header), .. data];
        Assert.Equal(expected, Wire.Write((ref MessagePackWriter writer) => writer.WriteExtensionFormat(5, data)));
        Assert.Equal(
            Wire.Bytes(header),
            Wire.Write((ref MessagePackWriter writer) => writer.WriteExtensionFormatHeader(new ExtensionHeader(5, length))));

        var reader = new MessagePackReader(expected);
        Assert.Equal(new ExtensionHeader(5, (uint)length), reader.ReadExtensionFormatHeader());
        Assert.Equal(length, reader.Remaining);

        reader = new MessagePackReader(expected);
        var result = reader.ReadExtensionFormat();
        Assert.Equal(5, result.TypeCode);
        Assert.Equal(data, result.Data.ToArray());
        Assert.Equal(new ExtensionHeader(5, (uint)length), result.Header);
        Assert.True(reader.End);
    }

    [Theory]
    [InlineData("d4 80 00", -128)]
    [InlineData("d4 ff 00", -1)]
    [InlineData("d4 7f 00", 127)]
    [InlineData("c7 01 80 00", -128)]
    [InlineData("c8 00 01 80 00", -128)]
    [InlineData("c9 00 00 00 01 80 00", -128)]
    public void Type_codes_are_signed(string hex, int typeCode) =>
        Assert.Equal(typeCode, Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadExtensionFormat().TypeCode));

    [Theory]
    [InlineData("d4 05")]
    [InlineData("d8 05 00")]
    [InlineData("c7 02 05 00")]
    [InlineData("c8 ff ff 05 00")]
    [InlineData("c9 ff ff ff ff 05 00")]
    [InlineData("c9 ff ff")]
    [InlineData("d4")]
    public void What_the_input_cannot_hold_is_refused(string hex)
    {
        Wire.Fails<EndOfStreamException>(hex, (ref MessagePackReader reader) => reader.ReadExtensionFormatHeader());
        Wire.Fails<EndOfStreamException>(hex, (ref MessagePackReader reader) => reader.ReadExtensionFormat().Data.Length);
    }

    [Theory]
    [InlineData("c0")]
    [InlineData("c4 00")]
    [InlineData("00")]
    public void What_is_not_an_extension_is_refused(string hex) =>
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadExtensionFormatHeader());

    [Theory]
    [InlineData("c7 05 63 01 02 03 04 05")]
    [InlineData("c8 00 05 62 01 02 03 04 05")]
    public void Compressed_data_of_MessagePack_for_CSharp_is_explained(string hex)
    {
        var exception = Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadArrayHeader());
        Assert.Contains("MessagePackCompression.None", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_cannot_have_a_negative_length() =>
        Assert.Throws<OverflowException>(() => new ExtensionHeader(1, -1));
}
