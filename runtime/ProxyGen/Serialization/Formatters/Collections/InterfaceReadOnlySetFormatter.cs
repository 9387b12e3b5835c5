namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="IReadOnlySet{T}"/> as an array; it is read back as a <see cref="HashSet{T}"/>. Standard comparers are kept.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceReadOnlySetFormatter<T> : IFormatter<IReadOnlySet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IReadOnlySet<T>? value, PayloadContext context)
    {
        if (value is not null)
        {
            ComparerForm.WriteComparerOfSet<T>(ref writer, value);
        }

        ElementSequence.WriteOrNil(ref writer, value, context);
    }

    /// <inheritdoc/>
    public IReadOnlySet<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        return ElementSequence.ReadSet<T>(ref reader, context);
    }
}
