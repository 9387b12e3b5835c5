namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="DateTimeOffset"/> as an array: its clock time as a timestamp extension, and its offset in minutes.</summary>
public sealed class DateTimeOffsetFormatter : IFormatter<DateTimeOffset>
{
    private const int MaxOffsetMinutes = 14 * 60;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, DateTimeOffset value, PayloadContext context)
    {
        writer.WriteArrayHeader(2);
        writer.Write(new DateTime(value.Ticks, DateTimeKind.Utc));
        writer.Write((short)value.TotalOffsetMinutes);
    }

    /// <inheritdoc/>
    public DateTimeOffset Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(2);
        long ticks = reader.ReadDateTime().Ticks;
        int minutes = reader.ReadInt16();
        if (minutes is < -MaxOffsetMinutes or > MaxOffsetMinutes)
        {
            reader.ThrowInvalid($"{minutes} minutes are not the offset of a DateTimeOffset.");
        }

        long utcTicks = ticks - (minutes * TimeSpan.TicksPerMinute);
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            reader.ThrowInvalid("the time of a DateTimeOffset is not between the years 1 and 9999 in UTC.");
        }

        return new DateTimeOffset(ticks, new TimeSpan(0, minutes, 0));
    }
}
