using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class BinaryTests
{
    [Theory]
    [InlineData(0, "c4 00")]
    [InlineData(1, "c4 01")]
    [InlineData(255, "c4 ff")]
    [InlineData(256, "c5 01 00")]
    [InlineData(65535, "c5 ff ff")]
    [InlineData(65536, "c6 00 01 00 00")]
    public void The_header_is_the_shortest(int length, string header)
    {
        var data = new byte[length];
        new Random(length).NextBytes(data);
        var expected = (byte[])[.. Wire.Bytes(header), .. data];
        Assert.Equal(expected, Wire.Write((ref MessagePackWriter writer) => writer.Write(data)));
        Assert.Equal(expected, Wire.Write((ref MessagePackWriter writer) => writer.Write(data.AsSpan())));
        Assert.Equal(Wire.Bytes(header), Wire.Write((ref MessagePackWriter writer) => writer.WriteBinHeader(length)));
        Assert.Equal(data, Wire.Read(expected, (ref MessagePackReader reader) => reader.ReadBytes()));
        Assert.Equal(data, Wire.Read(expected, (ref MessagePackReader reader) => reader.ReadByteSpan().ToArray()));
    }

    [Fact]
    public void Null_is_nil()
    {
        Wire.Writes("c0", (ref MessagePackWriter writer) => writer.Write((byte[]?)null));
        Assert.Null(Wire.Read("c0", (ref MessagePackReader reader) => reader.ReadBytes()));
        Wire.Fails<MessagePackSerializationException>("c0", (ref MessagePackReader reader) => reader.ReadByteSpan().Length);
    }

    [Theory]
    [InlineData("c4 01 07")]
    [InlineData("c5 00 01 07")]
    [InlineData("c6 00 00 00 01 07")]
    public void Every_form_is_read(string hex) =>
        Assert.Equal([7], Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadBytes()));

    [Theory]
    [InlineData("a1 41")]
    [InlineData("07")]
    [InlineData("91 07")]
    [InlineData("d4 01 07")]
    public void What_is_not_bin_is_refused(string hex) =>
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadBytes());

    [Fact]
    public void Negative_lengths_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Write((ref MessagePackWriter writer) => writer.WriteBinHeader(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Write((ref MessagePackWriter writer) => writer.WriteStringHeader(-1)));
    }
}
