namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats tuples of seven elements as an array.</summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="T3">The type of the third element.</typeparam>
/// <typeparam name="T4">The type of the fourth element.</typeparam>
/// <typeparam name="T5">The type of the fifth element.</typeparam>
/// <typeparam name="T6">The type of the sixth element.</typeparam>
/// <typeparam name="T7">The type of the seventh element.</typeparam>
public sealed class ValueTupleFormatter<T1, T2, T3, T4, T5, T6, T7> : IFormatter<(T1, T2, T3, T4, T5, T6, T7)>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, (T1, T2, T3, T4, T5, T6, T7) value, PayloadContext context)
    {
        writer.WriteArrayHeader(7);
        Formatter<T1>.Default.Serialize(ref writer, value.Item1, context);
        Formatter<T2>.Default.Serialize(ref writer, value.Item2, context);
        Formatter<T3>.Default.Serialize(ref writer, value.Item3, context);
        Formatter<T4>.Default.Serialize(ref writer, value.Item4, context);
        Formatter<T5>.Default.Serialize(ref writer, value.Item5, context);
        Formatter<T6>.Default.Serialize(ref writer, value.Item6, context);
        Formatter<T7>.Default.Serialize(ref writer, value.Item7, context);
    }

    /// <inheritdoc/>
    public (T1, T2, T3, T4, T5, T6, T7) Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(7);
        return (
            Formatter<T1>.Default.Deserialize(ref reader, context),
            Formatter<T2>.Default.Deserialize(ref reader, context),
            Formatter<T3>.Default.Deserialize(ref reader, context),
            Formatter<T4>.Default.Deserialize(ref reader, context),
            Formatter<T5>.Default.Deserialize(ref reader, context),
            Formatter<T6>.Default.Deserialize(ref reader, context),
            Formatter<T7>.Default.Deserialize(ref reader, context));
    }
}
