namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="IReadOnlyList{T}"/> as an array; it is read back as an array.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceReadOnlyListFormatter<T> : IFormatter<IReadOnlyList<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IReadOnlyList<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.Write(ref writer, value, context);
    }

    /// <inheritdoc/>
    public IReadOnlyList<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ElementSequence.ReadArray<T>(ref reader, context);
}
