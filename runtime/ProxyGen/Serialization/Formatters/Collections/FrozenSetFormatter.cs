using System.Collections.Frozen;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="FrozenSet{T}"/> as an array. Standard comparers are kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class FrozenSetFormatter<T> : IFormatter<FrozenSet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, FrozenSet<T>? value, PayloadContext context)
    {
        if (value is not null)
        {
            ComparerForm.Write(ref writer, value.Comparer, value);
        }

        ElementSequence.WriteOrNil(ref writer, value, context);
    }

    /// <inheritdoc/>
    public FrozenSet<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var comparer = ComparerForm.ReadEquality<T>(ref reader);
        return ElementSequence.ReadArray<T>(ref reader, context).ToFrozenSet(comparer);
    }
}
