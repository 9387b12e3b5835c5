using System.Collections.ObjectModel;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ObservableCollection{T}"/> as an array. Its subscribers are not kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ObservableCollectionFormatter<T> : IFormatter<ObservableCollection<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ObservableCollection<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public ObservableCollection<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : new ObservableCollection<T>(ElementSequence.ReadList<T>(ref reader, context));
}
