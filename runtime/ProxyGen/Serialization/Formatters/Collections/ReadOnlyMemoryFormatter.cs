namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ReadOnlyMemory{T}"/> as an array. That of bytes has <see cref="ByteReadOnlyMemoryFormatter"/>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ReadOnlyMemoryFormatter<T> : IFormatter<ReadOnlyMemory<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ReadOnlyMemory<T> value, PayloadContext context) =>
        ElementSequence.WriteSpan(ref writer, value.Span, context);

    /// <inheritdoc/>
    public ReadOnlyMemory<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        ElementSequence.ReadArray<T>(ref reader, context);
}
