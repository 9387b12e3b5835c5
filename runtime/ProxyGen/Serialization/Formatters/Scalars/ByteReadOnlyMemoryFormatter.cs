namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ReadOnlyMemory{T}"/> of bytes as bin.</summary>
public sealed class ByteReadOnlyMemoryFormatter : IFormatter<ReadOnlyMemory<byte>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ReadOnlyMemory<byte> value, PayloadContext context) => writer.Write(value.Span);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadByteSpan().ToArray();
}
