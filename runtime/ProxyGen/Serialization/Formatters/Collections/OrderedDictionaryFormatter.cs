namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="OrderedDictionary{TKey, TValue}"/> as a map, in its order. Standard comparers are kept.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class OrderedDictionaryFormatter<TKey, TValue> : IFormatter<OrderedDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, OrderedDictionary<TKey, TValue>? value, PayloadContext context)
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
    public OrderedDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var values = new OrderedDictionary<TKey, TValue>(ComparerForm.ReadEquality<TKey>(ref reader));
        PairSequence.ReadInto(ref reader, values, context);
        return values;
    }
}
