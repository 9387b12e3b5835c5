using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

public sealed class FloatTests
{
    [Theory]
    [InlineData(0f, "ca 00 00 00 00")]
    [InlineData(-0f, "ca 80 00 00 00")]
    [InlineData(1f, "ca 3f 80 00 00")]
    [InlineData(-0.5f, "ca bf 00 00 00")]
    [InlineData(float.MaxValue, "ca 7f 7f ff ff")]
    [InlineData(float.Epsilon, "ca 00 00 00 01")]
    [InlineData(float.PositiveInfinity, "ca 7f 80 00 00")]
    [InlineData(float.NegativeInfinity, "ca ff 80 00 00")]
    public void Single_has_the_vectors_of_the_specification(float value, string hex)
    {
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.Write(value));
        float read = Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadSingle());
        Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(read));
    }

    [Theory]
    [InlineData(0d, "cb 00 00 00 00 00 00 00 00")]
    [InlineData(-0d, "cb 80 00 00 00 00 00 00 00")]
    [InlineData(1d, "cb 3f f0 00 00 00 00 00 00")]
    [InlineData(-0.5d, "cb bf e0 00 00 00 00 00 00")]
    [InlineData(Math.PI, "cb 40 09 21 fb 54 44 2d 18")]
    [InlineData(double.MaxValue, "cb 7f ef ff ff ff ff ff ff")]
    [InlineData(double.Epsilon, "cb 00 00 00 00 00 00 00 01")]
    [InlineData(double.PositiveInfinity, "cb 7f f0 00 00 00 00 00 00")]
    [InlineData(double.NegativeInfinity, "cb ff f0 00 00 00 00 00 00")]
    public void Double_has_the_vectors_of_the_specification(double value, string hex)
    {
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.Write(value));
        double read = Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadDouble());
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
    }

    [Fact]
    public void The_bits_of_a_NaN_are_kept()
    {
        float single = BitConverter.UInt32BitsToSingle(0x7fc01234);
        Wire.Writes("ca 7f c0 12 34", (ref MessagePackWriter writer) => writer.Write(single));
        double number = BitConverter.UInt64BitsToDouble(0xfff8_0000_0000_1234);
        Wire.Writes("cb ff f8 00 00 00 00 12 34", (ref MessagePackWriter writer) => writer.Write(number));
        Assert.True(double.IsNaN(Wire.Read("cb ff f8 00 00 00 00 12 34", (ref MessagePackReader reader) => reader.ReadDouble())));
    }

    [Theory]
    [InlineData("ca 3f 80 00 00", 1)]
    [InlineData("cb 3f f0 00 00 00 00 00 00", 1)]
    [InlineData("07", 7)]
    [InlineData("f9", -7)]
    [InlineData("cc 80", 128)]
    [InlineData("cd 01 00", 256)]
    [InlineData("ce ff ff ff ff", 4294967295)]
    [InlineData("cf 80 00 00 00 00 00 00 00", 9223372036854775808d)]
    [InlineData("d0 80", -128)]
    [InlineData("d1 80 00", -32768)]
    [InlineData("d2 80 00 00 00", -2147483648d)]
    [InlineData("d3 80 00 00 00 00 00 00 00", -9223372036854775808d)]
    public void Every_number_is_read_as_floating_point(string hex, double expected)
    {
        Assert.Equal(expected, Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadDouble()));
        Assert.Equal((float)expected, Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadSingle()));
    }

    [Theory]
    [InlineData("c0")]
    [InlineData("c2")]
    [InlineData("a0")]
    [InlineData("90")]
    public void What_is_not_a_number_is_refused(string hex)
    {
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadDouble());
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => reader.ReadSingle());
    }

    [Fact]
    public void Arrays_may_mix_the_forms_of_numbers()
    {
        const string Mixed = "95 cb 3f f8 00 00 00 00 00 00 ca 3f c0 00 00 07 cb 3f f8 00 00 00 00 00 00 ca 3f c0 00 00";
        Assert.Equal([1.5, 1.5, 7, 1.5, 1.5], Wire.Deserialize(new ArrayFormatter<double>(), Wire.Bytes(Mixed)));
        Assert.Equal([1.5f, 1.5f, 7, 1.5f, 1.5f], Wire.Deserialize(new ArrayFormatter<float>(), Wire.Bytes(Mixed)));
        Assert.Equal([1.5f, 7], Wire.Deserialize(new ListFormatter<float>(), Wire.Bytes("92 ca 3f c0 00 00 07")));
        Assert.Equal([1.5, 7], Wire.Deserialize(new ListFormatter<double>(), Wire.Bytes("92 cb 3f f8 00 00 00 00 00 00 07")));
    }
}
