namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Version"/> as a string.</summary>
public sealed class VersionFormatter : IFormatter<Version>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Version? value, PayloadContext context) => writer.Write(value?.ToString());

    /// <inheritdoc/>
    public Version Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.ReadString() is not { } text)
        {
            return null!;
        }

        if (!Version.TryParse(text, out var version))
        {
            reader.ThrowInvalid("a string is not a version, as in 1.2.3.4.");
        }

        return version;
    }
}
