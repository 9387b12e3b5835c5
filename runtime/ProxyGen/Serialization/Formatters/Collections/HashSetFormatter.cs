namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="HashSet{T}"/> as an array. Standard comparers are kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class HashSetFormatter<T> : IFormatter<HashSet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, HashSet<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ComparerForm.Write(ref writer, value.Comparer, value);
        writer.WriteArrayHeader(value.Count);
        var formatter = Formatter<T>.Default;
        foreach (var element in value)
        {
            formatter.Serialize(ref writer, element, context);
        }
    }

    /// <inheritdoc/>
    public HashSet<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ElementSequence.ReadSet<T>(ref reader, context);
}
