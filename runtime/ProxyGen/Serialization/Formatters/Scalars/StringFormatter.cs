namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="string"/> as a UTF-8 string.</summary>
public sealed class StringFormatter : IFormatter<string>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, string? value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public string Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadString()!;
}
