using System.Collections.ObjectModel;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ReadOnlyCollection{T}"/> as an array.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ReadOnlyCollectionFormatter<T> : IFormatter<ReadOnlyCollection<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ReadOnlyCollection<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public ReadOnlyCollection<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : new ReadOnlyCollection<T>(ElementSequence.ReadArray<T>(ref reader, context));
}
