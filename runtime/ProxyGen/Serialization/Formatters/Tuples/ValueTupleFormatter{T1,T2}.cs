namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats tuples of two elements as an array.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
public sealed class ValueTupleFormatter<T1, T2> : IFormatter<(T1, T2)>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, (T1, T2) value, PayloadContext context)
    {
        writer.WriteArrayHeader(2);
        Formatter<T1>.Default.Serialize(ref writer, value.Item1, context);
        Formatter<T2>.Default.Serialize(ref writer, value.Item2, context);
    }

    /// <inheritdoc/>
    public (T1, T2) Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(2);
        return (
            Formatter<T1>.Default.Deserialize(ref reader, context),
            Formatter<T2>.Default.Deserialize(ref reader, context));
    }
}
