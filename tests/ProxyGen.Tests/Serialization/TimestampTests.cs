using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00.0000000Z", "d6 ff 00 00 00 00")]
    [InlineData("1970-01-01T00:00:01.0000000Z", "d6 ff 00 00 00 01")]
    [InlineData("2106-02-07T06:28:15.0000000Z", "d6 ff ff ff ff ff")]
    [InlineData("1970-01-01T00:00:00.0000001Z", "d7 ff 00 00 01 90 00 00 00 00")]
    [InlineData("1970-01-01T00:00:00.9999999Z", "d7 ff ee 6b 26 70 00 00 00 00")]
    [InlineData("2106-02-07T06:28:16.0000000Z", "d7 ff 00 00 00 01 00 00 00 00")]
    [InlineData("2514-05-30T01:53:03.0000000Z", "d7 ff 00 00 00 03 ff ff ff ff")]
    [InlineData("2514-05-30T01:53:03.9999999Z", "d7 ff ee 6b 26 73 ff ff ff ff")]
    [InlineData("2514-05-30T01:53:04.0000000Z", "c7 0c ff 00 00 00 00 00 00 00 04 00 00 00 00")]
    [InlineData("1969-12-31T23:59:59.0000000Z", "c7 0c ff 00 00 00 00 ff ff ff ff ff ff ff ff")]
    [InlineData("1969-12-31T23:59:59.9999999Z", "c7 0c ff 3b 9a c9 9c ff ff ff ff ff ff ff ff")]
    [InlineData("0001-01-01T00:00:00.0000000Z", "c7 0c ff 00 00 00 00 ff ff ff f1 88 6e 09 00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "c7 0c ff 3b 9a c9 9c 00 00 00 3a ff f4 41 7f")]
    public void The_shortest_form_is_written_and_read(string time, string hex)
    {
        var value = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        Wire.Writes(hex, (ref MessagePackWriter writer) => writer.Write(value));
        var read = Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadDateTime());
        Assert.Equal(value, read);
        Assert.Equal(DateTimeKind.Utc, read.Kind);
    }

    [Theory]
    [InlineData("d7 ff 00 00 00 00 00 00 00 01")]
    [InlineData("c7 0c ff 00 00 00 00 00 00 00 00 00 00 00 01")]
    [InlineData("c7 04 ff 00 00 00 01")]
    [InlineData("c8 00 04 ff 00 00 00 01")]
    [InlineData("c9 00 00 00 04 ff 00 00 00 01")]
    public void Longer_forms_than_needed_are_read(string hex) =>
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(1), Wire.Read(hex, (ref MessagePackReader reader) => reader.ReadDateTime()));

    [Fact]
    public void What_is_finer_than_a_tick_is_cut_off() =>
        Assert.Equal(
            DateTime.UnixEpoch.AddTicks(1),
            Wire.Read("d7 ff 00 00 03 1c 00 00 00 00", (ref MessagePackReader reader) => reader.ReadDateTime()));

    [Fact]
    public void Local_time_is_written_as_UTC_and_unspecified_time_as_it_stands()
    {
        var utc = new DateTime(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);
        var expected = Wire.Write((ref MessagePackWriter writer) => writer.Write(utc));
        Assert.Equal(expected, Wire.Write((ref MessagePackWriter writer) => writer.Write(utc.ToLocalTime())));
        var unspecified = DateTime.SpecifyKind(utc, DateTimeKind.Unspecified);
        Assert.Equal(expected, Wire.Write((ref MessagePackWriter writer) => writer.Write(unspecified)));
    }

    [Theory]
    [InlineData("d7 ff ee 6b 28 00 00 00 00 00")] // 1,000,000,000 ns
    [InlineData("c7 0c ff 3b 9a ca 00 00 00 00 00 00 00 00 00")] // 1,000,000,000 ns
    [InlineData("c7 0c ff 00 00 00 00 ff ff ff f1 88 6e 08 ff")] // before the year 1
    [InlineData("c7 0c ff 00 00 00 00 00 00 00 3a ff f4 41 80")] // after the year 9999
    [InlineData("c7 0c ff 00 00 00 00 7f ff ff ff ff ff ff ff")]
    [InlineData("c7 0c ff 00 00 00 00 80 00 00 00 00 00 00 00")]
    [InlineData("d5 ff 00 00")]
    [InlineData("d8 ff 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00")]
    [InlineData("c7 00 ff")]
    [InlineData("d6 01 00 00 00 00")]
    [InlineData("00")]
    [InlineData("c0")]
    public void What_is_not_a_timestamp_is_refused_and_stays_unread(string hex)
    {
        Wire.Fails<MessagePackSerializationException>(hex, (ref MessagePackReader reader) =>
        {
            try
            {
                return reader.ReadDateTime();
            }
            finally
            {
                Assert.Equal(0, reader.Consumed);
            }
        });
    }

    [Fact]
    public void Another_extension_is_named()
    {
        var exception = Wire.Fails<MessagePackSerializationException>(
            "d6 05 00 00 00 00",
            (ref MessagePackReader reader) => reader.ReadDateTime());
        Assert.Contains("extension 5", exception.Message, StringComparison.Ordinal);
    }
}
