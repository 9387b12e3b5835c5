namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="IList{T}"/> as an array; it is read back as a <see cref="List{T}"/>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceListFormatter<T> : IFormatter<IList<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IList<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.Write(ref writer, value, context);
    }

    /// <inheritdoc/>
    public IList<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ElementSequence.ReadList<T>(ref reader, context);
}
