using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableSortedSet{T}"/> as an array, in order. Standard comparers are kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ImmutableSortedSetFormatter<T> : IFormatter<ImmutableSortedSet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableSortedSet<T>? value, PayloadContext context)
    {
        if (value is not null)
        {
            ComparerForm.Write(ref writer, value.KeyComparer, value);
        }

        ElementSequence.WriteOrNil(ref writer, value, context);
    }

    /// <inheritdoc/>
    public ImmutableSortedSet<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var comparer = ComparerForm.ReadOrder<T>(ref reader);
        return ImmutableSortedSet.Create(comparer, ElementSequence.ReadArray<T>(ref reader, context));
    }
}
