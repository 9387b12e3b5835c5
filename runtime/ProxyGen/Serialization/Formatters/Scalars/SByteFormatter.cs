namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="sbyte"/> as an integer.</summary>
public sealed class SByteFormatter : IFormatter<sbyte>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, sbyte value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public sbyte Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadSByte();
}
