namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats tuples of one element as an array.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
public sealed class ValueTupleFormatter<T1> : IFormatter<ValueTuple<T1>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ValueTuple<T1> value, PayloadContext context)
    {
        writer.WriteArrayHeader(1);
        Formatter<T1>.Default.Serialize(ref writer, value.Item1, context);
    }

    /// <inheritdoc/>
    public ValueTuple<T1> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(1);
        return new ValueTuple<T1>(
            Formatter<T1>.Default.Deserialize(ref reader, context));
    }
}
