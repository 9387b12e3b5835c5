using System.Globalization;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="UInt128"/> as a string of decimal digits, as in "12345".</summary>
public sealed class UInt128Formatter : IFormatter<UInt128>
{
    // 39 digits.
    private const int MaxLength = 39;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, UInt128 value, PayloadContext context)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteString(text[..length]);
    }

    /// <inheritdoc/>
    public UInt128 Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (!UInt128.TryParse(reader.ReadStringSpan(), NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 value))
        {
            reader.ThrowInvalid("a string is not a whole number, or is out of range for UInt128.");
        }

        return value;
    }
}
