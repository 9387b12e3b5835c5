namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="SortedSet{T}"/> as an array, in order. Standard comparers are kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class SortedSetFormatter<T> : IFormatter<SortedSet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, SortedSet<T>? value, PayloadContext context)
    {
        if (value is not null)
        {
            ComparerForm.Write(ref writer, value.Comparer, value);
        }

        ElementSequence.WriteOrNil(ref writer, value, context);
    }

    /// <inheritdoc/>
    public SortedSet<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var comparer = ComparerForm.ReadOrder<T>(ref reader);
        return new SortedSet<T>(ElementSequence.ReadArray<T>(ref reader, context), comparer);
    }
}
