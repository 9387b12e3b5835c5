namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Index"/> as an array: its value, and whether it counts from the end.</summary>
public sealed class IndexFormatter : IFormatter<Index>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Index value, PayloadContext context)
    {
        writer.WriteArrayHeader(2);
        writer.Write(value.Value);
        writer.Write(value.IsFromEnd);
    }

    /// <inheritdoc/>
    public Index Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(2);
        int value = reader.ReadInt32();
        if (value < 0)
        {
            reader.ThrowInvalid($"an index of {value} is negative.");
        }

        return new Index(value, reader.ReadBoolean());
    }
}
