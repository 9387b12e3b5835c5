namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="TimeSpan"/> as an integer, its ticks.</summary>
public sealed class TimeSpanFormatter : IFormatter<TimeSpan>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, TimeSpan value, PayloadContext context) => writer.Write(value.Ticks);

    /// <inheritdoc/>
    public TimeSpan Deserialize(ref MessagePackReader reader, PayloadContext context) => new(reader.ReadInt64());
}
