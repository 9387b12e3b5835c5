using System.Buffers.Text;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Guid"/> as a string of 36 characters.</summary>
public sealed class GuidFormatter : IFormatter<Guid>
{
    private const int Length = 36;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Guid value, PayloadContext context)
    {
        writer.WriteStringHeader(Length);
        value.TryFormat(writer.GetSpan(Length), out int written);
        writer.Advance(written);
    }

    /// <inheritdoc/>
    public Guid Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        var text = reader.ReadStringSpan();
        if (text.Length != Length || !Utf8Parser.TryParse(text, out Guid value, out int consumed) || consumed != Length)
        {
            reader.ThrowInvalid("a string is not a GUID of 36 characters.");
            return default;
        }

        return value;
    }
}
