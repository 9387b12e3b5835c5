using System.Buffers;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ReadOnlySequence{T}"/> of bytes as bin; it is read back in one piece.</summary>
public sealed class ByteReadOnlySequenceFormatter : IFormatter<ReadOnlySequence<byte>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ReadOnlySequence<byte> value, PayloadContext context)
    {
        writer.WriteBinHeader(checked((int)value.Length));
        foreach (var segment in value)
        {
            writer.WriteRaw(segment.Span);
        }
    }

    /// <inheritdoc/>
    public ReadOnlySequence<byte> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        new(reader.ReadByteSpan().ToArray());
}
