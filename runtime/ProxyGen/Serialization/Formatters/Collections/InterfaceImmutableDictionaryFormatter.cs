using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="IImmutableDictionary{TKey, TValue}"/> as a map; it is read back as an <see cref="ImmutableDictionary{TKey,
/// TValue}"/>.
/// Standard comparers of keys are kept.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class InterfaceImmutableDictionaryFormatter<TKey, TValue> : IFormatter<IImmutableDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IImmutableDictionary<TKey, TValue>? value, PayloadContext context)
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
    public IImmutableDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var builder = ImmutableDictionary.CreateBuilder<TKey, TValue>(ComparerForm.ReadEquality<TKey>(ref reader));
        PairSequence.ReadInto(ref reader, builder, context);
        return builder.ToImmutable();
    }
}
