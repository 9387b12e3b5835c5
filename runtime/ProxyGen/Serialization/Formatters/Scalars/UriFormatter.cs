namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Uri"/> as a string, as it was first written.</summary>
public sealed class UriFormatter : IFormatter<Uri>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Uri? value, PayloadContext context) => writer.Write(value?.OriginalString);

    /// <inheritdoc/>
    public Uri Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.ReadString() is not { } text)
        {
            return null!;
        }

        if (!Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri))
        {
            reader.ThrowInvalid("a string is not a URI.");
        }

        return uri;
    }
}
