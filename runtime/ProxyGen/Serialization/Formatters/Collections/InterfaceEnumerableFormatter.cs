namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="IEnumerable{T}"/> as an array; it is read back as an array.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceEnumerableFormatter<T> : IFormatter<IEnumerable<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IEnumerable<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.Write(ref writer, value, context);
    }

    /// <inheritdoc/>
    public IEnumerable<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ElementSequence.ReadArray<T>(ref reader, context);
}
