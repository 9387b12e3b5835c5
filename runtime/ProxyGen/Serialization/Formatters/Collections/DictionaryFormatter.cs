namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Dictionary{TKey, TValue}"/> as a map. Standard comparers are kept.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class DictionaryFormatter<TKey, TValue> : IFormatter<Dictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Dictionary<TKey, TValue>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ComparerForm.Write(ref writer, value.Comparer, value);
        writer.WriteMapHeader(value.Count);
        var keyFormatter = Formatter<TKey>.Default;
        var valueFormatter = Formatter<TValue>.Default;
        foreach (var (key, item) in value)
        {
            keyFormatter.Serialize(ref writer, key, context);
            valueFormatter.Serialize(ref writer, item, context);
        }
    }

    /// <inheritdoc/>
    public Dictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : PairSequence.ReadDictionary<TKey, TValue>(ref reader, context);
}
