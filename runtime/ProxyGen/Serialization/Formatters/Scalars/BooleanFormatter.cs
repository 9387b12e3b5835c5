namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="bool"/> as true or false.</summary>
public sealed class BooleanFormatter : IFormatter<bool>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, bool value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public bool Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadBoolean();
}
