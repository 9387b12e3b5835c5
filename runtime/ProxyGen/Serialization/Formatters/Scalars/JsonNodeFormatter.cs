using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="JsonNode"/> and the classes derived from it as a string, their JSON text; null is nil.</summary>
/// <typeparam name="TNode">The class that values are declared as.</typeparam>
public sealed class JsonNodeFormatter<TNode> : IFormatter<TNode>
    where TNode : JsonNode
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, TNode? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        using var text = new PooledBufferWriter();
        using (var json = new Utf8JsonWriter(text))
        {
            value.WriteTo(json);
        }

        writer.WriteString(text.WrittenSpan);
    }

    /// <inheritdoc/>
    public TNode Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var text = reader.ReadStringSpan();
        try
        {
            if (JsonNode.Parse(text, null, JsonText.Strict) is TNode node)
            {
                return node;
            }
        }
        catch (JsonException exception)
        {
            reader.ThrowInvalid("a string is not JSON.", exception);
        }

        reader.ThrowInvalid($"the JSON text is not a {typeof(TNode).Name}.");
        return null;
    }
}
