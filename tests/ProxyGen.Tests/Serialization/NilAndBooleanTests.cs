using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class NilAndBooleanTests
{
    [Fact]
    public void Nil_is_one_byte()
    {
        Wire.Writes("c0", (ref MessagePackWriter writer) => writer.WriteNil());
        Assert.True(Wire.Read("c0", (ref MessagePackReader reader) => reader.IsNil && reader.TryReadNil()));
        Wire.Read<object?>("c0", (ref MessagePackReader reader) =>
        {
            reader.ReadNil();
            return null;
        });
    }

    [Fact]
    public void What_is_not_nil_is_left_where_it_is() =>
        Assert.Equal(7, Wire.Read("07", (ref MessagePackReader reader) => reader.TryReadNil() ? 0 : reader.ReadInt32()));

    [Fact]
    public void ReadNil_refuses_everything_else()
    {
        var exception = Wire.Fails<MessagePackSerializationException>("c2", (ref MessagePackReader reader) =>
        {
            reader.ReadNil();
            return null;
        });
        Assert.Equal("Expected nil at offset 0, but found false (code 0xc2).", exception.Message);
    }

    [Theory]
    [InlineData(false, "c2")]
    [InlineData(true, "c3")]
    public void Boolean_is_one_byte(bool value, string hex)
    {
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.Write(value));
        Assert.Equal(value, Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadBoolean()));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("01")]
    [InlineData("c0")]
    [InlineData("c1")]
    [InlineData("c4 00")]
    [InlineData("ff")]
    public void What_is_not_Boolean_is_refused(string hex) =>
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadBoolean());
}
