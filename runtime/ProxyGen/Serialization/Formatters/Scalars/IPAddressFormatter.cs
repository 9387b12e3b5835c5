using System.Net;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="IPAddress"/> as a string.</summary>
public sealed class IPAddressFormatter : IFormatter<IPAddress>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IPAddress? value, PayloadContext context) => writer.Write(value?.ToString());

    /// <inheritdoc/>
    public IPAddress Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.ReadString() is not { } text)
        {
            return null!;
        }

        if (!IPAddress.TryParse(text, out var value))
        {
            reader.ThrowInvalid("a string is not an IP address.");
        }

        return value;
    }
}
