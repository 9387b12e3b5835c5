namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="short"/> as an integer.</summary>
public sealed class Int16Formatter : IFormatter<short>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, short value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public short Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadInt16();
}
