using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableHashSet{T}"/> as an array. Its comparer is not kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ImmutableHashSetFormatter<T> : IFormatter<ImmutableHashSet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableHashSet<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Count);
        var formatter = Formatter<T>.Default;
        foreach (var element in value)
        {
            formatter.Serialize(ref writer, element, context);
        }
    }

    /// <inheritdoc/>
    public ImmutableHashSet<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ImmutableHashSet.Create(ElementSequence.ReadArray<T>(ref reader, context));
}
