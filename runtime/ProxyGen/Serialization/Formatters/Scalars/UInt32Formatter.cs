namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="uint"/> as an integer.</summary>
public sealed class UInt32Formatter : IFormatter<uint>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, uint value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public uint Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadUInt32();
}
