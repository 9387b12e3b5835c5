namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="SortedList{TKey, TValue}"/> as a map, in order. Standard comparers are kept.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class SortedListFormatter<TKey, TValue> : IFormatter<SortedList<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, SortedList<TKey, TValue>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ComparerForm.Write(ref writer, value.Comparer, value);
        PairSequence.Write(ref writer, value, value.Count, context);
    }

    /// <inheritdoc/>
    public SortedList<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        // By way of a tree: keys in any order would each move all that come after them.
        var sorted = new SortedDictionary<TKey, TValue>(ComparerForm.ReadOrder<TKey>(ref reader));
        PairSequence.ReadInto(ref reader, sorted, context);
        return new SortedList<TKey, TValue>(sorted, sorted.Comparer);
    }
}
