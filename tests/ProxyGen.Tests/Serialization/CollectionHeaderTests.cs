using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class CollectionHeaderTests
{
    [Theory]
    [InlineData(0, "90")]
    [InlineData(1, "91")]
    [InlineData(15, "9f")]
    [InlineData(16, "dc 00 10")]
    [InlineData(65535, "dc ff ff")]
    [InlineData(65536, "dd 00 01 00 00")]
    [InlineData(uint.MaxValue, "dd ff ff ff ff")]
    public void Array_headers_are_the_shortest(uint count, string hex)
    {
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.WriteArrayHeader(count));
        if (count > 65536)
        {
            return;
        }

        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.WriteArrayHeader((int)count));
        var reader = new MessagePackReader([.. Wire.Bytes(hex), .. new byte[count]]);
        Assert.Equal((int)count, reader.ReadArrayHeader());
        Assert.Equal((int)count, reader.Remaining);
    }

    [Theory]
    [InlineData(0, "80")]
    [InlineData(1, "81")]
    [InlineData(15, "8f")]
    [InlineData(16, "de 00 10")]
    [InlineData(65535, "de ff ff")]
    [InlineData(65536, "df 00 01 00 00")]
    [InlineData(uint.MaxValue, "df ff ff ff ff")]
    public void Map_headers_are_the_shortest(uint count, string hex)
    {
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.WriteMapHeader(count));
        if (count > 65536)
        {
            return;
        }

        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.WriteMapHeader((int)count));
        var reader = new MessagePackReader([.. Wire.Bytes(hex), .. new byte[2 * count]]);
        Assert.Equal((int)count, reader.ReadMapHeader());
        Assert.Equal((int)count * 2, reader.Remaining);
    }

    [Theory]
    [InlineData("dc 00 01 c0")]
    [InlineData("dd 00 00 00 01 c0")]
    public void Longer_array_forms_than_needed_are_read(string hex) =>
        Assert.Equal(1, Wire.Read(hex, (ref MessagePackReader reader) =>
        {
            int count = reader.ReadArrayHeader();
            reader.ReadNil();
            return count;
        }));

    [Theory]
    [InlineData("92 00")]
    [InlineData("dc ff ff 00 00")]
    [InlineData("dd ff ff ff ff 00 00")]
    [InlineData("dd 7f ff ff ff 00 00")]
    [InlineData("dc 00")]
    [InlineData("dd 00 00 00")]
    [InlineData("")]
    public void An_array_that_the_input_cannot_hold_is_refused(string hex)
    {
        Wire.Fails<EndOfStreamException>(hex, (ref MessagePackReader reader) => reader.ReadArrayHeader());
        var reader = new MessagePackReader(Wire.Bytes(hex));
        Assert.False(reader.TryReadArrayHeader(out int count));
        Assert.Equal((0, 0), (count, reader.Consumed));
    }

    [Theory]
    [InlineData("81 00")]
    [InlineData("de ff ff 00 00")]
    [InlineData("df ff ff ff ff 00 00")]
    [InlineData("df 80 00 00 00 00 00")]
    [InlineData("df 00 00 00 02 00 00 00")]
    [InlineData("de 00")]
    [InlineData("df 00 00 00")]
    [InlineData("")]
    public void A_map_that_the_input_cannot_hold_is_refused(string hex)
    {
        Wire.Fails<EndOfStreamException>(hex, (ref MessagePackReader reader) => reader.ReadMapHeader());
        var reader = new MessagePackReader(Wire.Bytes(hex));
        Assert.False(reader.TryReadMapHeader(out int count));
        Assert.Equal((0, 0), (count, reader.Consumed));
    }

    [Fact]
    public void Try_forms_begin_what_is_there()
    {
        var reader = new MessagePackReader(Wire.Bytes("92 81 01 02 dc 00 00"));
        Assert.True(reader.TryReadArrayHeader(out int count));
        Assert.Equal(2, count);
        Assert.True(reader.TryReadMapHeader(out count));
        Assert.Equal(1, count);
        reader.Skip();
        reader.Skip();
        Assert.True(reader.TryReadArrayHeader(out count));
        Assert.Equal(0, count);
        Assert.True(reader.End);
    }

    [Theory]
    [InlineData("c0")]
    [InlineData("01")]
    [InlineData("c1")]
    [InlineData("a0")]
    public void What_is_neither_array_nor_map_is_refused(string hex)
    {
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadArrayHeader());
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadMapHeader());
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.TryReadArrayHeader(out _));
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.TryReadMapHeader(out _));
    }

    [Fact]
    public void Negative_counts_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Write((ref MessagePackWriter writer) => writer.WriteArrayHeader(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Write((ref MessagePackWriter writer) => writer.WriteMapHeader(-1)));
    }
}
