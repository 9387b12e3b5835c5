namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="DateOnly"/> as an integer, its day number.</summary>
public sealed class DateOnlyFormatter : IFormatter<DateOnly>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, DateOnly value, PayloadContext context) => writer.Write(value.DayNumber);

    /// <inheritdoc/>
    public DateOnly Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        int day = reader.ReadInt32();
        if ((uint)day > (uint)DateOnly.MaxValue.DayNumber)
        {
            reader.ThrowInvalid($"{day} is not the day number of a DateOnly.");
        }

        return DateOnly.FromDayNumber(day);
    }
}
