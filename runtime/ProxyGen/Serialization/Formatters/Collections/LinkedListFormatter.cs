namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="LinkedList{T}"/> as an array.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class LinkedListFormatter<T> : IFormatter<LinkedList<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, LinkedList<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public LinkedList<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : new LinkedList<T>(ElementSequence.ReadArray<T>(ref reader, context));
}
