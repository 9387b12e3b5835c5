using System.Collections.Concurrent;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="ConcurrentDictionary{TKey, TValue}"/> as a map: what it holds at one moment. Standard comparers are kept.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class ConcurrentDictionaryFormatter<TKey, TValue> : IFormatter<ConcurrentDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ConcurrentDictionary<TKey, TValue>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ComparerForm.Write(ref writer, value.Comparer, value);
        var pairs = value.ToArray();
        PairSequence.Write(ref writer, pairs, pairs.Length, context);
    }

    /// <inheritdoc/>
    public ConcurrentDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var values = new ConcurrentDictionary<TKey, TValue>(ComparerForm.ReadEquality<TKey>(ref reader));
        PairSequence.ReadInto(ref reader, values, context);
        return values;
    }
}
