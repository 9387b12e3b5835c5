namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Queue{T}"/> as an array, first element first.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class QueueFormatter<T> : IFormatter<Queue<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Queue<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Count);
        var formatter = Formatter<T>.Default;
        foreach (var element in value)
        {
            formatter.Serialize(ref writer, element, context);
        }
    }

    /// <inheritdoc/>
    public Queue<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : new Queue<T>(ElementSequence.ReadArray<T>(ref reader, context));
}
