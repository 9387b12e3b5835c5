namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Stack{T}"/> as an array, top element first.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class StackFormatter<T> : IFormatter<Stack<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Stack<T>? value, PayloadContext context)
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
    public Stack<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var elements = ElementSequence.ReadArray<T>(ref reader, context);
        Array.Reverse(elements);
        return new Stack<T>(elements);
    }
}
