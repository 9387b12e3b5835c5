using System.Collections.Concurrent;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ConcurrentBag{T}"/> as an array: what it holds at one moment.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ConcurrentBagFormatter<T> : IFormatter<ConcurrentBag<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ConcurrentBag<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public ConcurrentBag<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : new ConcurrentBag<T>(ElementSequence.ReadArray<T>(ref reader, context));
}
