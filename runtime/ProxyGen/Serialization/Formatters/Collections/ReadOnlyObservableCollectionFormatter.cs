using System.Collections.ObjectModel;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ReadOnlyObservableCollection{T}"/> as an array. Its subscribers are not kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ReadOnlyObservableCollectionFormatter<T> : IFormatter<ReadOnlyObservableCollection<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ReadOnlyObservableCollection<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public ReadOnlyObservableCollection<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil()
            ? null!
            : new ReadOnlyObservableCollection<T>(new ObservableCollection<T>(ElementSequence.ReadList<T>(ref reader, context)));
}
