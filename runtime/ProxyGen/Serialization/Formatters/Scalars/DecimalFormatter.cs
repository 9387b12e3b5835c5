using System.Globalization;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="decimal"/> as a string that keeps its scale, as in "1.50".</summary>
public sealed class DecimalFormatter : IFormatter<decimal>
{
    // A sign, 29 digits and a decimal point, with a zero in front.
    private const int MaxLength = 32;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, decimal value, PayloadContext context)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteString(text[..length]);
    }

    /// <inheritdoc/>
    public decimal Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (!decimal.TryParse(reader.ReadStringSpan(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
        {
            reader.ThrowInvalid("a string is not a decimal number, or is out of range for one.");
        }

        return value;
    }
}
