namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ulong"/> as an integer.</summary>
public sealed class UInt64Formatter : IFormatter<ulong>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ulong value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public ulong Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadUInt64();
}
