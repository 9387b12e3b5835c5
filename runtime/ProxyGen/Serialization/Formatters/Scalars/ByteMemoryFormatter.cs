namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Memory{T}"/> of bytes as bin.</summary>
public sealed class ByteMemoryFormatter : IFormatter<Memory<byte>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Memory<byte> value, PayloadContext context) => writer.Write(value.Span);

    /// <inheritdoc/>
    public Memory<byte> Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadByteSpan().ToArray();
}
