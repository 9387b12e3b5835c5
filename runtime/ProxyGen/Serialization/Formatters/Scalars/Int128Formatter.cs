using System.Globalization;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Int128"/> as a string of decimal digits, as in "12345".</summary>
public sealed class Int128Formatter : IFormatter<Int128>
{
    // A sign and 39 digits.
    private const int MaxLength = 40;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Int128 value, PayloadContext context)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteString(text[..length]);
    }

    /// <inheritdoc/>
    public Int128 Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (!Int128.TryParse(reader.ReadStringSpan(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 value))
        {
            reader.ThrowInvalid("a string is not a whole number, or is out of range for Int128.");
        }

        return value;
    }
}
