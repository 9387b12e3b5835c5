using System.Buffers;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="ReadOnlySequence{T}"/> as an array; it is read back in one piece. That of bytes has <see
/// cref="ByteReadOnlySequenceFormatter"/>.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ReadOnlySequenceFormatter<T> : IFormatter<ReadOnlySequence<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ReadOnlySequence<T> value, PayloadContext context)
    {
        if (value.IsSingleSegment)
        {
            ElementSequence.WriteSpan(ref writer, value.FirstSpan, context);
            return;
        }

        ElementSequence.WriteSpan<T>(ref writer, value.ToArray(), context);
    }

    /// <inheritdoc/>
    public ReadOnlySequence<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        new(ElementSequence.ReadArray<T>(ref reader, context));
}
