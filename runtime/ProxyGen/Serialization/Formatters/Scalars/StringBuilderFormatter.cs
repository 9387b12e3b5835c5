using System.Text;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="StringBuilder"/> as a string. Its capacity is not kept.</summary>
public sealed class StringBuilderFormatter : IFormatter<StringBuilder>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, StringBuilder? value, PayloadContext context) => writer.Write(value?.ToString());

    /// <inheritdoc/>
    public StringBuilder Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.ReadString() is { } text ? new StringBuilder(text) : null!;
}
