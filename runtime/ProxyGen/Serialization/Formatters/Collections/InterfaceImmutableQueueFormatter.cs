using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="IImmutableQueue{T}"/> as an array; it is read back as an <see cref="ImmutableQueue{T}"/>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceImmutableQueueFormatter<T> : IFormatter<IImmutableQueue<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IImmutableQueue<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public IImmutableQueue<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ImmutableQueue.Create(ElementSequence.ReadArray<T>(ref reader, context));
}
