namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ArraySegment{T}"/> of bytes as bin; one without an array is nil.</summary>
public sealed class ByteArraySegmentFormatter : IFormatter<ArraySegment<byte>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ArraySegment<byte> value, PayloadContext context)
    {
        if (value.Array is null)
        {
            writer.WriteNil();
            return;
        }

        writer.Write(value.AsSpan());
    }

    /// <inheritdoc/>
    public ArraySegment<byte> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? default : new(reader.ReadByteSpan().ToArray());
}
