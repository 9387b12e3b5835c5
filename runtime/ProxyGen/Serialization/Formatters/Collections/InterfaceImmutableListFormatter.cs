using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="IImmutableList{T}"/> as an array; it is read back as an <see cref="ImmutableList{T}"/>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceImmutableListFormatter<T> : IFormatter<IImmutableList<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IImmutableList<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public IImmutableList<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ImmutableList.Create(ElementSequence.ReadArray<T>(ref reader, context));
}
