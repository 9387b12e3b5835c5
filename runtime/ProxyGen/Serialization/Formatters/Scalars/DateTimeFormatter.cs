namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="DateTime"/> as a timestamp extension; it is read back as UTC.</summary>
public sealed class DateTimeFormatter : IFormatter<DateTime>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, DateTime value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public DateTime Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadDateTime();
}
