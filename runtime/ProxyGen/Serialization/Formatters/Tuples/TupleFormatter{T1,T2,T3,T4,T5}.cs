namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <c>System.Tuple</c>s of five elements as an array.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="T3">The type of the third element.</typeparam>
/// <typeparam name="T4">The type of the fourth element.</typeparam>
/// <typeparam name="T5">The type of the fifth element.</typeparam>
public sealed class TupleFormatter<T1, T2, T3, T4, T5> : IFormatter<Tuple<T1, T2, T3, T4, T5>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Tuple<T1, T2, T3, T4, T5>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(5);
        Formatter<T1>.Default.Serialize(ref writer, value.Item1, context);
        Formatter<T2>.Default.Serialize(ref writer, value.Item2, context);
        Formatter<T3>.Default.Serialize(ref writer, value.Item3, context);
        Formatter<T4>.Default.Serialize(ref writer, value.Item4, context);
        Formatter<T5>.Default.Serialize(ref writer, value.Item5, context);
    }

    /// <inheritdoc/>
    public Tuple<T1, T2, T3, T4, T5> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        reader.ReadTupleHeader(5);
        return new Tuple<T1, T2, T3, T4, T5>(
            Formatter<T1>.Default.Deserialize(ref reader, context),
            Formatter<T2>.Default.Deserialize(ref reader, context),
            Formatter<T3>.Default.Deserialize(ref reader, context),
            Formatter<T4>.Default.Deserialize(ref reader, context),
            Formatter<T5>.Default.Deserialize(ref reader, context));
    }
}
