using System.Text;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Rune"/> as an integer, its code point.</summary>
public sealed class RuneFormatter : IFormatter<Rune>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Rune value, PayloadContext context) => writer.Write(value.Value);

    /// <inheritdoc/>
    public Rune Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        int codePoint = reader.ReadInt32();
        if (!Rune.TryCreate(codePoint, out var value))
        {
            reader.ThrowInvalid($"{codePoint} is not a Unicode scalar value.");
        }

        return value;
    }
}
