namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ISet{T}"/> as an array; it is read back as a <see cref="HashSet{T}"/> without the comparer.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceSetFormatter<T> : IFormatter<ISet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ISet<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.Write(ref writer, value, context);
    }

    /// <inheritdoc/>
    public ISet<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ElementSequence.ReadSet<T>(ref reader, context);
}
