namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="int"/> as an integer.</summary>
public sealed class Int32Formatter : IFormatter<int>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, int value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public int Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadInt32();
}
