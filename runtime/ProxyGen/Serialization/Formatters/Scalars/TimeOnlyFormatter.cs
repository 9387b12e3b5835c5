namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="TimeOnly"/> as an integer, its ticks since midnight.</summary>
public sealed class TimeOnlyFormatter : IFormatter<TimeOnly>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, TimeOnly value, PayloadContext context) => writer.Write(value.Ticks);

    /// <inheritdoc/>
    public TimeOnly Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        long ticks = reader.ReadInt64();
        if ((ulong)ticks >= TimeSpan.TicksPerDay)
        {
            reader.ThrowInvalid($"{ticks} ticks are not a time of day.");
        }

        return new TimeOnly(ticks);
    }
}
