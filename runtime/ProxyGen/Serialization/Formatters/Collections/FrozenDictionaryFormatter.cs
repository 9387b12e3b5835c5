using System.Collections.Frozen;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="FrozenDictionary{TKey, TValue}"/> as a map. Standard comparers are kept.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class FrozenDictionaryFormatter<TKey, TValue> : IFormatter<FrozenDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, FrozenDictionary<TKey, TValue>? value, PayloadContext context)
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
    public FrozenDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var values = PairSequence.ReadDictionary<TKey, TValue>(ref reader, context);
        return values.ToFrozenDictionary(values.Comparer);
    }
}
