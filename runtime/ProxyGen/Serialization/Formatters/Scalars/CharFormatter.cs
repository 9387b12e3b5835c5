namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="char"/> as an integer, its UTF-16 code unit.</summary>
public sealed class CharFormatter : IFormatter<char>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, char value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public char Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadChar();
}
