namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="ISet{T}"/> as an array; it is read back as a <see cref="HashSet{T}"/>. Standard comparers are kept.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceSetFormatter<T> : IFormatter<ISet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ISet<T>? value, PayloadContext context)
    {
        if (value is not null)
        {
            ComparerForm.WriteComparerOfSet<T>(ref writer, value);
        }

        ElementSequence.WriteOrNil(ref writer, value, context);
    }

    /// <inheritdoc/>
    public ISet<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        return ElementSequence.ReadSet<T>(ref reader, context);
    }
}
