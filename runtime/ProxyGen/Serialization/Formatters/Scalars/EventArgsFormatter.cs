namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="EventArgs"/>, exactly, as an empty map: there is nothing in it.</summary>
public sealed class EventArgsFormatter : IFormatter<EventArgs>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, EventArgs? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
        }
        else
        {
            writer.WriteMapHeader(0);
        }
    }

    /// <inheritdoc/>
    public EventArgs Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        reader.Skip();
        return EventArgs.Empty;
    }
}
