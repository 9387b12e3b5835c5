using System.Numerics;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="BigInteger"/> as bin: little-endian two's complement.</summary>
public sealed class BigIntegerFormatter : IFormatter<BigInteger>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, BigInteger value, PayloadContext context)
    {
        int length = value.GetByteCount();
        writer.WriteBinHeader(length);
        value.TryWriteBytes(writer.GetSpan(length), out int written);
        writer.Advance(written);
    }

    /// <inheritdoc/>
    public BigInteger Deserialize(ref MessagePackReader reader, PayloadContext context) => new(reader.ReadByteSpan());
}
