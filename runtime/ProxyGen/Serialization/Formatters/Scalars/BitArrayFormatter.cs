using System.Collections;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="BitArray"/> as an array of Booleans.</summary>
public sealed class BitArrayFormatter : IFormatter<BitArray>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, BitArray? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            writer.Write(value[i]);
        }
    }

    /// <inheritdoc/>
    public BitArray Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var value = new BitArray(reader.ReadArrayHeader());
        for (int i = 0; i < value.Length; i++)
        {
            value[i] = reader.ReadBoolean();
        }

        return value;
    }
}
