namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats arrays of bytes as bin.</summary>
public sealed class ByteArrayFormatter : IFormatter<byte[]>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, byte[]? value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public byte[] Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadBytes()!;
}
