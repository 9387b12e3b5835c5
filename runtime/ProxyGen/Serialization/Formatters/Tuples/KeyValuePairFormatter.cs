namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="KeyValuePair{TKey, TValue}"/> as an array of two.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
public sealed class KeyValuePairFormatter<TKey, TValue> : IFormatter<KeyValuePair<TKey, TValue>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, KeyValuePair<TKey, TValue> value, PayloadContext context)
    {
        writer.WriteArrayHeader(2);
        Formatter<TKey>.Default.Serialize(ref writer, value.Key, context);
        Formatter<TValue>.Default.Serialize(ref writer, value.Value, context);
    }

    /// <inheritdoc/>
    public KeyValuePair<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(2);
        return new KeyValuePair<TKey, TValue>(
            Formatter<TKey>.Default.Deserialize(ref reader, context),
            Formatter<TValue>.Default.Deserialize(ref reader, context));
    }
}
