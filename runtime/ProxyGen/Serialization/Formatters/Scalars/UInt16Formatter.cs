namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ushort"/> as an integer.</summary>
public sealed class UInt16Formatter : IFormatter<ushort>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ushort value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public ushort Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadUInt16();
}
