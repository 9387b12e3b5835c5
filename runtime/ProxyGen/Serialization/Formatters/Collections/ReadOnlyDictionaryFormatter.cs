using System.Collections.ObjectModel;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ReadOnlyDictionary{TKey, TValue}"/> as a map. Standard comparers are kept.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class ReadOnlyDictionaryFormatter<TKey, TValue> : IFormatter<ReadOnlyDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ReadOnlyDictionary<TKey, TValue>? value, PayloadContext context)
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
    public ReadOnlyDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        return new ReadOnlyDictionary<TKey, TValue>(PairSequence.ReadDictionary<TKey, TValue>(ref reader, context));
    }
}
