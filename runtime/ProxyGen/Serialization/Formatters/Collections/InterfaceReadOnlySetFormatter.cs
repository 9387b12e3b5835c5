namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="IReadOnlySet{T}"/> as an array; it is read back as a <see cref="HashSet{T}"/> without the comparer.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceReadOnlySetFormatter<T> : IFormatter<IReadOnlySet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IReadOnlySet<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.Write(ref writer, value, context);
    }

    /// <inheritdoc/>
    public IReadOnlySet<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ElementSequence.ReadSet<T>(ref reader, context);
}
