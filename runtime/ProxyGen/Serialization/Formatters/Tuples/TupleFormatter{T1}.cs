namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <c>System.Tuple</c>s of one element as an array.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
public sealed class TupleFormatter<T1> : IFormatter<Tuple<T1>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Tuple<T1>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(1);
        Formatter<T1>.Default.Serialize(ref writer, value.Item1, context);
    }

    /// <inheritdoc/>
    public Tuple<T1> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        reader.ReadTupleHeader(1);
        return new Tuple<T1>(
            Formatter<T1>.Default.Deserialize(ref reader, context));
    }
}
