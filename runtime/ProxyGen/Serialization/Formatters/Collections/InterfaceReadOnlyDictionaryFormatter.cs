namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="IReadOnlyDictionary{TKey, TValue}"/> as a map; it is read back as a <see cref="Dictionary{TKey, TValue}"/>. Standard
/// comparers are kept.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class InterfaceReadOnlyDictionaryFormatter<TKey, TValue> : IFormatter<IReadOnlyDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IReadOnlyDictionary<TKey, TValue>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ComparerForm.WriteComparerOfDictionary<TKey, TValue>(ref writer, value);
        PairSequence.Write(ref writer, value, value.Count, context);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        return PairSequence.ReadDictionary<TKey, TValue>(ref reader, context);
    }
}
