using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableHashSet{T}"/> as an array. Standard comparers are kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ImmutableHashSetFormatter<T> : IFormatter<ImmutableHashSet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableHashSet<T>? value, PayloadContext context)
    {
        if (value is not null)
        {
            ComparerForm.Write(ref writer, value.KeyComparer, value);
        }

        ElementSequence.WriteOrNil(ref writer, value, context);
    }

    /// <inheritdoc/>
    public ImmutableHashSet<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var comparer = ComparerForm.ReadEquality<T>(ref reader);
        return ImmutableHashSet.Create(comparer, ElementSequence.ReadArray<T>(ref reader, context));
    }
}
