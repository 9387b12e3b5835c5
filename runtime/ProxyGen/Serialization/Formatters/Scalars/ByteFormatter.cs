namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="byte"/> as an integer.</summary>
public sealed class ByteFormatter : IFormatter<byte>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, byte value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public byte Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadByte();
}
