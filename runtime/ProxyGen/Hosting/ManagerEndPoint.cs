using ProxyGen.Channels.Socket;
using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Hosting;

/// <summary>How a manager is reached: what workers and managers inherit from the process that starts them.</summary>
/// <param name="Id">The manager.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Key">What it demands.</param>
/// <param name="Certificate">What it shows over TLS (DER); null without TLS.</param>
internal sealed record ManagerEndPoint(Guid Id, string Address, SharedKey Key, byte[]? Certificate = null)
{
    /// <summary>How many bytes a manager's id has.</summary>
    public const int IdLength = 16;

    private const int Length = 4;

    public static ManagerEndPoint Of(ConnectionChannel channel, string address, SharedKey key) =>
        new(channel.ManagerId, address, key, channel.Trust?.Certificate);

    /// <exception cref="ProtocolException">What was written is no end point.</exception>
    public static ManagerEndPoint Read(ref MessagePackReader reader)
    {
        if (reader.ReadArrayHeader() != Length || reader.ReadBytes() is not { Length: IdLength } id)
        {
            throw new ProtocolException("What was sent does not say how a manager is reached. Both sides must use the same version of ProxyGen.");
        }

        return new ManagerEndPoint(new Guid(id), reader.ReadString() ?? "", new SharedKey(reader.ReadBytes()), reader.ReadBytes());
    }

    public void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(Length);
        writer.Write(Id.ToByteArray().AsSpan());
        writer.Write(Address);
        writer.Write(Key.Bytes);
        if (Certificate is null)
        {
            writer.WriteNil();
        }
        else
        {
            writer.Write(Certificate.AsSpan());
        }
    }

    public Channel Connect() => ConnectionChannel.Connect(Address, Key, ProtocolLimits.Default, TlsTrust.For(Address, Certificate));
}
