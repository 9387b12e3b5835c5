namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="long"/> as an integer.</summary>
public sealed class Int64Formatter : IFormatter<long>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, long value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public long Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadInt64();
}
