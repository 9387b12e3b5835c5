using System.Runtime.InteropServices;
using System.Text.Json;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="JsonDocument"/> as a string, its JSON text as it stands.</summary>
public sealed class JsonDocumentFormatter : IFormatter<JsonDocument>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, JsonDocument? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteString(JsonMarshal.GetRawUtf8Value(value.RootElement));
    }

    /// <inheritdoc/>
    public JsonDocument Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var text = reader.ReadStringSpan();
        try
        {
            return JsonDocument.Parse(text.ToArray(), JsonText.Lenient);
        }
        catch (JsonException exception)
        {
            reader.ThrowInvalid("a string is not JSON.", exception);
            return null;
        }
    }
}
