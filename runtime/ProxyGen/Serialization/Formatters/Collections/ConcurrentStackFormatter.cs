using System.Collections.Concurrent;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ConcurrentStack{T}"/> as an array, top element first: what it holds at one moment.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ConcurrentStackFormatter<T> : IFormatter<ConcurrentStack<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ConcurrentStack<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public ConcurrentStack<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : new ConcurrentStack<T>(ElementSequence.ReadReversed<T>(ref reader, context));
}
