namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Range"/> as an array of the two <see cref="Index"/> values that it goes from and to.</summary>
public sealed class RangeFormatter : IFormatter<Range>
{
    private static readonly IndexFormatter s_ends = new();

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Range value, PayloadContext context)
    {
        writer.WriteArrayHeader(2);
        s_ends.Serialize(ref writer, value.Start, context);
        s_ends.Serialize(ref writer, value.End, context);
    }

    /// <inheritdoc/>
    public Range Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(2);
        var start = s_ends.Deserialize(ref reader, context);
        return new Range(start, s_ends.Deserialize(ref reader, context));
    }
}
