using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableDictionary{TKey, TValue}"/> as a map. Its comparers are not kept.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class ImmutableDictionaryFormatter<TKey, TValue> : IFormatter<ImmutableDictionary<TKey, TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableDictionary<TKey, TValue>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        PairSequence.Write(ref writer, value, value.Count, context);
    }

    /// <inheritdoc/>
    public ImmutableDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var builder = ImmutableDictionary.CreateBuilder<TKey, TValue>();
        PairSequence.ReadInto(ref reader, builder, reader.ReadMapHeader(), context);
        return builder.ToImmutable();
    }
}
