namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <c>System.Tuple</c>s of two elements as an array.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
public sealed class TupleFormatter<T1, T2> : IFormatter<Tuple<T1, T2>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Tuple<T1, T2>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(2);
        Formatter<T1>.Default.Serialize(ref writer, value.Item1, context);
        Formatter<T2>.Default.Serialize(ref writer, value.Item2, context);
    }

    /// <inheritdoc/>
    public Tuple<T1, T2> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        reader.ReadTupleHeader(2);
        return new Tuple<T1, T2>(
            Formatter<T1>.Default.Deserialize(ref reader, context),
            Formatter<T2>.Default.Deserialize(ref reader, context));
    }
}
