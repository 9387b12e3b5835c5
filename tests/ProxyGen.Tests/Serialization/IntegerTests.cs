using System.Globalization;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class IntegerTests
{
    public static TheoryData<string, string> Vectors { get; } = new()
    {
        { "0", "00" },
        { "1", "01" },
        { "127", "7f" },
        { "128", "cc 80" },
        { "255", "cc ff" },
        { "256", "cd 01 00" },
        { "32767", "cd 7f ff" },
        { "32768", "cd 80 00" },
        { "65535", "cd ff ff" },
        { "65536", "ce 00 01 00 00" },
        { "2147483647", "ce 7f ff ff ff" },
        { "2147483648", "ce 80 00 00 00" },
        { "4294967295", "ce ff ff ff ff" },
        { "4294967296", "cf 00 00 00 01 00 00 00 00" },
        { "9223372036854775807", "cf 7f ff ff ff ff ff ff ff" },
        { "9223372036854775808", "cf 80 00 00 00 00 00 00 00" },
        { "18446744073709551615", "cf ff ff ff ff ff ff ff ff" },
        { "-1", "ff" },
        { "-31", "e1" },
        { "-32", "e0" },
        { "-33", "d0 df" },
        { "-127", "d0 81" },
        { "-128", "d0 80" },
        { "-129", "d1 ff 7f" },
        { "-32768", "d1 80 00" },
        { "-32769", "d2 ff ff 7f ff" },
        { "-2147483648", "d2 80 00 00 00" },
        { "-2147483649", "d3 ff ff ff ff 7f ff ff ff" },
        { "-9223372036854775808", "d3 80 00 00 00 00 00 00 00" },
    };

    public static TheoryData<string> Forms { get; } = [.. IntegerForm.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_type_writes_the_shortest_form(string number, string hex)
    {
        var value = Int128.Parse(number, CultureInfo.InvariantCulture);
        Assert.All(
            IntegerForm.All.Where(form => form.Holds(value)),
            form => Assert.Equal(Wire.Bytes(hex), form.WriteShortest(value)));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_type_reads_the_shortest_form_or_says_that_it_does_not_fit(string number, string hex)
    {
        var value = Int128.Parse(number, CultureInfo.InvariantCulture);
        Assert.All(IntegerForm.All, form => ReadsOrOverflows(form, value, Wire.Bytes(hex)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_width_is_read_into_every_type_that_it_fits(string name)
    {
        var written = IntegerForm.All.Single(form => form.Name == name);
        if (written.WriteFixed is not { } write)
        {
            return;
        }

        foreach (var form in IntegerForm.All)
        {
            Int128[] candidates =
            [
                written.Min, written.Min + 1, -129, -128, -33, -32, -1, 0, 1, 127, 128, written.Max,
                form.Min, form.Min - 1, form.Max, form.Max + 1,
            ];
            Assert.All(candidates.Where(written.Holds), value => ReadsOrOverflows(form, value, write(value)));
        }
    }

    [Theory]
    [InlineData("cc 05", 5)]
    [InlineData("cd 00 05", 5)]
    [InlineData("ce 00 00 00 05", 5)]
    [InlineData("cf 00 00 00 00 00 00 00 05", 5)]
    [InlineData("d0 05", 5)]
    [InlineData("d1 ff fb", -5)]
    [InlineData("d2 ff ff ff fb", -5)]
    [InlineData("d3 ff ff ff ff ff ff ff fb", -5)]
    public void Longer_forms_than_needed_are_read(string hex, int expected)
    {
        Assert.Equal(expected, Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadInt32()));
        Assert.Equal((sbyte)expected, Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadSByte()));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Fixed_widths_have_their_own_code(string name)
    {
        var form = IntegerForm.All.Single(form => form.Name == name);
        var expected = name switch
        {
            "byte" => "cc 01",
            "ushort" => "cd 00 01",
            "uint" => "ce 00 00 00 01",
            "ulong" => "cf 00 00 00 00 00 00 00 01",
            "sbyte" => "d0 01",
            "short" => "d1 00 01",
            "int" => "d2 00 00 00 01",
            "long" => "d3 00 00 00 00 00 00 00 01",
            _ => null,
        };
        Assert.Equal(expected is null ? null : Wire.Bytes(expected), form.WriteFixed?.Invoke(1));
    }

    [Theory]
    [InlineData("c0")]
    [InlineData("c1")]
    [InlineData("c3")]
    [InlineData("a1 31")]
    [InlineData("ca 3f 80 00 00")]
    [InlineData("90")]
    [InlineData("80")]
    [InlineData("c4 00")]
    [InlineData("d4 01 00")]
    public void What_is_not_an_integer_is_refused(string hex) =>
        Assert.All(
            IntegerForm.All,
            form => Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) => form.Read(ref reader)));

    [Fact]
    public void A_value_that_does_not_fit_is_named_and_stays_unread()
    {
        var reader = new MessagePackReader(Wire.Bytes("00 cd 01 2c"));
        reader.ReadByte();
        string message = "";
        try
        {
            reader.ReadByte();
        }
        catch (OverflowException exception)
        {
            message = exception.Message;
        }

        Assert.Equal("The integer 300 at offset 1 does not fit Byte.", message);
        Assert.Equal(300, reader.ReadInt32());
    }

    [Fact]
    public void The_wrong_code_is_named_with_its_offset()
    {
        var exception = Wire.Fails<MessagePackSerializationException>("01 d9 01 41", (ref MessagePackReader reader) =>
        {
            reader.ReadInt32();
            return reader.ReadInt32();
        });
        Assert.Equal("Expected an integer (Int32) at offset 1, but found str 8 (code 0xd9).", exception.Message);
    }

    private static void ReadsOrOverflows(IntegerForm form, Int128 value, byte[] bytes)
    {
        if (form.Holds(value))
        {
            Assert.Equal(value, Wire.Read(bytes, form.Read));
        }
        else
        {
            Assert.Throws<OverflowException>(() => Wire.Read(bytes, form.Read));
        }
    }
}
