using System.Collections.ObjectModel;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Collection{T}"/> as an array.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class CollectionFormatter<T> : IFormatter<Collection<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Collection<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public Collection<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : new Collection<T>(ElementSequence.ReadList<T>(ref reader, context));
}
