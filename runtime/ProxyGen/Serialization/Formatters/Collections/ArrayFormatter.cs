namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats arrays of one dimension as arrays. Arrays of bytes have <see cref="ByteArrayFormatter"/>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ArrayFormatter<T> : IFormatter<T[]>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, T[]? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.WriteSpan<T>(ref writer, value, context);
    }

    /// <inheritdoc/>
    public T[] Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ElementSequence.ReadArray<T>(ref reader, context);
}
