using System.Collections.Concurrent;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ConcurrentQueue{T}"/> as an array: what it holds at one moment.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ConcurrentQueueFormatter<T> : IFormatter<ConcurrentQueue<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ConcurrentQueue<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public ConcurrentQueue<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : new ConcurrentQueue<T>(ElementSequence.ReadArray<T>(ref reader, context));
}
