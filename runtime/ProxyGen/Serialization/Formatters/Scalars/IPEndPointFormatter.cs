using System.Net;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="IPEndPoint"/> as a string, as in "127.0.0.1:80" and "[::1]:80".</summary>
public sealed class IPEndPointFormatter : IFormatter<IPEndPoint>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IPEndPoint? value, PayloadContext context) => writer.Write(value?.ToString());

    /// <inheritdoc/>
    public IPEndPoint Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.ReadString() is not { } text)
        {
            return null!;
        }

        if (!IPEndPoint.TryParse(text, out var value))
        {
            reader.ThrowInvalid("a string is not an IP address with a port.");
        }

        return value;
    }
}
