using System.Text;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class TextTests
{
    [Theory]
    [InlineData("", "a0")]
    [InlineData("A", "a1 41")]
    [InlineData("é", "a2 c3 a9")]
    [InlineData("€", "a3 e2 82 ac")]
    [InlineData("🚀", "a4 f0 9f 9a 80")]
    [InlineData("\0", "a1 00")]
    public void Strings_are_UTF8(string value, string hex)
    {
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.Write(value));
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.Write(value.AsSpan()));
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.WriteString(Encoding.UTF8.GetBytes(value)));
    }

    [Fact]
    public void An_unpaired_surrogate_becomes_the_replacement_character() =>
        Wire.Writes("a3 ef bf bd", static (ref MessagePackWriter writer) => writer.Write("\ud800"));

    [Theory]
    [InlineData(0, "a0")]
    [InlineData(1, "a1")]
    [InlineData(31, "bf")]
    [InlineData(32, "d9 20")]
    [InlineData(255, "d9 ff")]
    [InlineData(256, "da 01 00")]
    [InlineData(65535, "da ff ff")]
    [InlineData(65536, "db 00 01 00 00")]
    public void The_header_is_the_shortest(int length, string header)
    {
        var text = new string('x', length);
        var expected = (byte[])[.. Wire.Bytes(header), .. Encoding.UTF8.GetBytes(text)];
        Assert.Equal(expected, Wire.Write((ref MessagePackWriter writer) => writer.Write(text)));
        Assert.Equal(Wire.Bytes(header), Wire.Write((ref MessagePackWriter writer) => writer.WriteStringHeader(length)));
        Assert.Equal(text, Wire.Read(expected, (ref MessagePackReader reader) => reader.ReadString()));
    }

    // The number of bytes passes a boundary of the header that the number of characters does not.
    [Theory]
    [InlineData('é', 16, "d9 20")]
    [InlineData('€', 10, "be")]
    [InlineData('€', 11, "d9 21")]
    [InlineData('é', 127, "d9 fe")]
    [InlineData('é', 128, "da 01 00")]
    [InlineData('€', 85, "d9 ff")]
    [InlineData('€', 86, "da 01 02")]
    [InlineData('€', 16384, "da c0 00")]
    [InlineData('€', 16385, "da c0 03")]
    [InlineData('€', 21845, "da ff ff")]
    [InlineData('€', 21846, "db 00 01 00 02")]
    [InlineData('é', 32768, "db 00 01 00 00")]
    public void The_header_counts_bytes_not_characters(char character, int count, string header)
    {
        var text = new string(character, count);
        var expected = (byte[])[.. Wire.Bytes(header), .. Encoding.UTF8.GetBytes(text)];
        Assert.Equal(expected, Wire.Write((ref MessagePackWriter writer) => writer.Write(text)));
        Assert.Equal(text, Wire.Read(expected, (ref MessagePackReader reader) => reader.ReadString()));
    }

    [Fact]
    public void Null_is_nil()
    {
        Wire.Writes("c0", (ref MessagePackWriter writer) => writer.Write((string?)null));
        Assert.Null(Wire.Read("c0", (ref MessagePackReader reader) => reader.ReadString()));
    }

    [Theory]
    [InlineData("a1 41")]
    [InlineData("d9 01 41")]
    [InlineData("da 00 01 41")]
    [InlineData("db 00 00 00 01 41")]
    public void Every_form_is_read_as_string_and_as_span(string hex)
    {
        Assert.Equal("A", Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadString()));
        Assert.True(Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadStringSpan().SequenceEqual("A"u8)));
        Assert.True(Wire.Read(hex, (ref MessagePackReader reader) =>
            reader.TryReadStringSpan(out var utf8) && utf8.SequenceEqual("A"u8)));
    }

    [Fact]
    public void TryReadStringSpan_leaves_nil()
    {
        var reader = new MessagePackReader(Wire.Bytes("c0"));
        Assert.False(reader.TryReadStringSpan(out var utf8));
        Assert.True(utf8.IsEmpty);
        Assert.Equal(0, reader.Consumed);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_become_the_replacement_character() =>
        Assert.Equal("\ufffd", Wire.Read("a1 ff", (ref MessagePackReader reader) => reader.ReadString()));

    [Theory]
    [InlineData("c4 01 41")]
    [InlineData("01")]
    [InlineData("c1")]
    [InlineData("91 a1")]
    public void What_is_not_a_string_is_refused(string hex)
    {
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadString());
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadStringSpan().Length);
    }

    [Fact]
    public void ReadStringSpan_refuses_nil() =>
        Wire.Fails<MessagePackSerializationException>("c0", (ref MessagePackReader reader) => reader.ReadStringSpan().Length);
}
