using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableQueue{T}"/> as an array.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ImmutableQueueFormatter<T> : IFormatter<ImmutableQueue<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableQueue<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public ImmutableQueue<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ImmutableQueue.Create(ElementSequence.ReadArray<T>(ref reader, context));
}
