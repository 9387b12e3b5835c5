namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Memory{T}"/> as an array. That of bytes has <see cref="ByteMemoryFormatter"/>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class MemoryFormatter<T> : IFormatter<Memory<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Memory<T> value, PayloadContext context) =>
        ElementSequence.WriteSpan<T>(ref writer, value.Span, context);

    /// <inheritdoc/>
    public Memory<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        ElementSequence.ReadArray<T>(ref reader, context);
}
