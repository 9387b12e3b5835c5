namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Range"/> as an array of the two <see cref="Index"/> values that it goes from and to.</summary>
public sealed class RangeFormatter : IFormatter<Range>
{
    private static readonly IndexFormatter Ends = new();

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Range value, PayloadContext context)
    {
        writer.WriteArrayHeader(2);
        Ends.Serialize(ref writer, value.Start, context);
        Ends.Serialize(ref writer, value.End, context);
    }

    /// <inheritdoc/>
    public Range Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(2);
        var start = Ends.Deserialize(ref reader, context);
        return new Range(start, Ends.Deserialize(ref reader, context));
    }
}
