using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableDictionary{TKey, TValue}"/> as a map. Standard comparers of keys are kept.</summary>
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

        ComparerForm.Write(ref writer, value.KeyComparer, value);
        ComparerForm.RequireDefault(value.ValueComparer, value);
        PairSequence.Write(ref writer, value, value.Count, context);
    }

    /// <inheritdoc/>
    public ImmutableDictionary<TKey, TValue> Deserialize(ref MessagePackReader reader, PayloadContext context)
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
