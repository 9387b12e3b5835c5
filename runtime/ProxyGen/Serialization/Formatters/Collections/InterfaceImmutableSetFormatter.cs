using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="IImmutableSet{T}"/> as an array; it is read back as an <see cref="ImmutableHashSet{T}"/>. Standard comparers are
/// kept.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceImmutableSetFormatter<T> : IFormatter<IImmutableSet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IImmutableSet<T>? value, PayloadContext context)
    {
        if (value is not null)
        {
            ComparerForm.WriteComparerOfSet<T>(ref writer, value);
        }

        ElementSequence.WriteOrNil(ref writer, value, context);
    }

    /// <inheritdoc/>
    public IImmutableSet<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var comparer = ComparerForm.ReadEquality<T>(ref reader);
        return ImmutableHashSet.Create(comparer, ElementSequence.ReadArray<T>(ref reader, context));
    }
}
