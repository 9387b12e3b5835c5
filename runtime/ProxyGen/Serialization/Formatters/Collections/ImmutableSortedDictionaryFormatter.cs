using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="ImmutableSortedDictionary{TKey, TValue}"/> as a map, in order. Standard comparers of keys are kept.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class ImmutableSortedDictionaryFormatter<TKey, TValue> : IFormatter<ImmutableSortedDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableSortedDictionary<TKey, TValue>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ComparerForm.Write(ref writer, value.KeyComparer, value);
        ComparerForm.RequireDefault(value.ValueComparer, value);
        PairSequence.Write(ref writer, value, value.Count, context);
    }

    /// <inheritdoc/>
    public ImmutableSortedDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var builder = ImmutableSortedDictionary.CreateBuilder<TKey, TValue>(ComparerForm.ReadOrder<TKey>(ref reader));
        PairSequence.ReadInto(ref reader, builder, context);
        return builder.ToImmutable();
    }
}
