namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <c>System.Tuple</c>s of more than seven elements as an array of eight, the last of which is the tuple of the rest.
/// </summary>
/// <typeparam name="T1">The type of the first element.</typeparam>
/// <typeparam name="T2">The type of the second element.</typeparam>
/// <typeparam name="T3">The type of the third element.</typeparam>
/// <typeparam name="T4">The type of the fourth element.</typeparam>
/// <typeparam name="T5">The type of the fifth element.</typeparam>
/// <typeparam name="T6">The type of the sixth element.</typeparam>
/// <typeparam name="T7">The type of the seventh element.</typeparam>
/// <typeparam name="TRest">The type of the rest, a tuple again.</typeparam>
public sealed class TupleFormatter<T1, T2, T3, T4, T5, T6, T7, TRest> : IFormatter<Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>>
    where TRest : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(8);
        Formatter<T1>.Default.Serialize(ref writer, value.Item1, context);
        Formatter<T2>.Default.Serialize(ref writer, value.Item2, context);
        Formatter<T3>.Default.Serialize(ref writer, value.Item3, context);
        Formatter<T4>.Default.Serialize(ref writer, value.Item4, context);
        Formatter<T5>.Default.Serialize(ref writer, value.Item5, context);
        Formatter<T6>.Default.Serialize(ref writer, value.Item6, context);
        Formatter<T7>.Default.Serialize(ref writer, value.Item7, context);
        Formatter<TRest>.Default.Serialize(ref writer, value.Rest, context);
    }

    /// <inheritdoc/>
    public Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        reader.ReadTupleHeader(8);
        return new Tuple<T1, T2, T3, T4, T5, T6, T7, TRest>(
            Formatter<T1>.Default.Deserialize(ref reader, context),
            Formatter<T2>.Default.Deserialize(ref reader, context),
            Formatter<T3>.Default.Deserialize(ref reader, context),
            Formatter<T4>.Default.Deserialize(ref reader, context),
            Formatter<T5>.Default.Deserialize(ref reader, context),
            Formatter<T6>.Default.Deserialize(ref reader, context),
            Formatter<T7>.Default.Deserialize(ref reader, context),
            Formatter<TRest>.Default.Deserialize(ref reader, context));
    }
}
