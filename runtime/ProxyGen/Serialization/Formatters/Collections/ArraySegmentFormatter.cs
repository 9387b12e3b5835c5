namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="ArraySegment{T}"/> as an array; one without an array is nil. That of bytes has <see
/// cref="ByteArraySegmentFormatter"/>.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ArraySegmentFormatter<T> : IFormatter<ArraySegment<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ArraySegment<T> value, PayloadContext context)
    {
        if (value.Array is null)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.WriteSpan<T>(ref writer, value, context);
    }

    /// <inheritdoc/>
    public ArraySegment<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? default : new(ElementSequence.ReadArray<T>(ref reader, context));
}
