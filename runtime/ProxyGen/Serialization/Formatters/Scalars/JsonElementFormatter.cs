using System.Runtime.InteropServices;
using System.Text.Json;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="JsonElement"/> as a string, its JSON text as it stands; an undefined one is nil.</summary>
public sealed class JsonElementFormatter : IFormatter<JsonElement>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, JsonElement value, PayloadContext context)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteString(JsonMarshal.GetRawUtf8Value(value));
    }

    /// <inheritdoc/>
    public JsonElement Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return default;
        }

        var text = reader.ReadStringSpan();
        try
        {
            return JsonElement.Parse(text, JsonText.Lenient);
        }
        catch (JsonException exception)
        {
            reader.ThrowInvalid("a string is not JSON.", exception);
            return default;
        }
    }
}
