using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class ReaderTests
{
    // One value of every format of the specification.
    public static TheoryData<string, MessagePackType> Formats { get; } = new()
    {
        { "00", MessagePackType.Integer },
        { "7f", MessagePackType.Integer },
        { "81 01 02", MessagePackType.Map },
        { "80", MessagePackType.Map },
        { "92 01 02", MessagePackType.Array },
        { "90", MessagePackType.Array },
        { "a2 41 42", MessagePackType.String },
        { "a0", MessagePackType.String },
        { "c0", MessagePackType.Nil },
        { "c2", MessagePackType.Boolean },
        { "c3", MessagePackType.Boolean },
        { "c4 01 00", MessagePackType.Binary },
        { "c5 00 01 00", MessagePackType.Binary },
        { "c6 00 00 00 01 00", MessagePackType.Binary },
        { "c7 03 01 00 00 00", MessagePackType.Extension },
        { "c8 00 01 01 00", MessagePackType.Extension },
        { "c9 00 00 00 01 01 00", MessagePackType.Extension },
        { "ca 00 00 00 00", MessagePackType.Float },
        { "cb 00 00 00 00 00 00 00 00", MessagePackType.Float },
        { "cc 00", MessagePackType.Integer },
        { "cd 00 00", MessagePackType.Integer },
        { "ce 00 00 00 00", MessagePackType.Integer },
        { "cf 00 00 00 00 00 00 00 00", MessagePackType.Integer },
        { "cf ff ff ff ff ff ff ff ff", MessagePackType.Integer },
        { "d0 00", MessagePackType.Integer },
        { "d1 00 00", MessagePackType.Integer },
        { "d2 00 00 00 00", MessagePackType.Integer },
        { "d3 00 00 00 00 00 00 00 00", MessagePackType.Integer },
        { "d4 01 00", MessagePackType.Extension },
        { "d5 01 00 00", MessagePackType.Extension },
        { "d6 01 00 00 00 00", MessagePackType.Extension },
        { "d7 01 00 00 00 00 00 00 00 00", MessagePackType.Extension },
        { "d8 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", MessagePackType.Extension },
        { "d9 01 41", MessagePackType.String },
        { "da 00 01 41", MessagePackType.String },
        { "db 00 00 00 01 41", MessagePackType.String },
        { "dc 00 02 01 90", MessagePackType.Array },
        { "dd 00 00 00 01 81 00 92 01 02", MessagePackType.Array },
        { "de 00 01 01 80", MessagePackType.Map },
        { "df 00 00 00 01 90 c0", MessagePackType.Map },
        { "e0", MessagePackType.Integer },
        { "ff", MessagePackType.Integer },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_is_recognised_skipped_and_copied(string hex, MessagePackType type)
    {
        var bytes = Wire.Bytes(hex);
        var reader = new MessagePackReader([.. bytes, 0x2a]);
        Assert.Equal(type, reader.NextMessagePackType);
        Assert.Equal(bytes[0], reader.NextCode);
        Assert.Equal(hex == "c0", reader.IsNil);
        reader.Skip();
        Assert.Equal(bytes.Length, reader.Consumed);
        Assert.Equal(42, reader.ReadInt32());

        reader = new MessagePackReader([.. bytes, 0x2a]);
        Assert.Equal(bytes, reader.ReadRaw().ToArray());
        Assert.Equal(bytes, Wire.Write((ref MessagePackWriter writer) => writer.WriteRaw(bytes)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_that_is_cut_off_cannot_be_skipped(string hex, MessagePackType type)
    {
        var bytes = Wire.Bytes(hex);
        Assert.NotEqual(MessagePackType.Unknown, type);
        for (int length = 0; length < bytes.Length; length++)
        {
            Wire.Fails<EndOfStreamException>(Wire.Hex(bytes.AsSpan(0, length)), (ref MessagePackReader reader) => reader.ReadRaw().Length);
        }
    }

    [Fact]
    public void Every_code_has_a_type_and_a_name()
    {
        for (int code = 0; code <= byte.MaxValue; code++)
        {
            Assert.Equal(code == 0xc1, MessagePackCode.ToMessagePackType((byte)code) == MessagePackType.Unknown);
            Assert.NotEmpty(MessagePackCode.ToFormatName((byte)code));
        }
    }

    [Fact]
    public void The_code_that_is_never_used_is_refused()
    {
        var exception = Wire.Fails<MessagePackSerializationException>("91 c1", (ref MessagePackReader reader) => reader.ReadRaw().Length);
        Assert.Equal("Expected a value at offset 1, but found (never used) (code 0xc1).", exception.Message);
    }

    [Fact]
    public void Position_is_told()
    {
        var reader = new MessagePackReader(Wire.Bytes("01 cd 01 00"));
        Assert.Equal((0, 4, false), (reader.Consumed, reader.Remaining, reader.End));
        reader.ReadByte();
        Assert.Equal((1, 3, false), (reader.Consumed, reader.Remaining, reader.End));
        reader.ReadInt32();
        Assert.Equal((4, 0, true), (reader.Consumed, reader.Remaining, reader.End));
    }

    [Fact]
    public void The_end_is_an_EndOfStreamException_that_says_where()
    {
        var exception = Wire.Fails<EndOfStreamException>("01 ce 00 00", (ref MessagePackReader reader) =>
        {
            reader.Skip();
            return reader.ReadInt32();
        });
        Assert.Equal(
            "The payload ends too early: at offset 1 at least 5 bytes were expected, but only 3 are left.",
            exception.Message);
        Wire.Fails<EndOfStreamException>("", (ref MessagePackReader reader) => reader.NextCode);
    }

    [Fact]
    public void A_copy_reads_ahead()
    {
        var reader = new MessagePackReader(Wire.Bytes("01 02"));
        var ahead = reader;
        ahead.Skip();
        Assert.Equal(2, ahead.ReadInt32());
        Assert.Equal(1, reader.ReadInt32());
    }

    [Fact]
    public void Raw_bytes_are_read_as_they_are()
    {
        var reader = new MessagePackReader(Wire.Bytes("c1 c1 05"));
        Assert.Equal([0xc1, 0xc1], reader.ReadRaw(2).ToArray());
        Assert.Equal(5, reader.ReadInt32());
        Assert.True(reader.ReadRaw(0).IsEmpty);
        Wire.Fails<EndOfStreamException>("01", (ref MessagePackReader input) => input.ReadRaw(2).Length);
        Wire.Fails<ArgumentOutOfRangeException>("01", (ref MessagePackReader input) => input.ReadRaw(-1).Length);
    }
}
