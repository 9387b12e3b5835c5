using ProxyGen.Channels.Socket;
using ProxyGen.Client;
using ProxyGen.Protocol;

namespace ProxyGen.Hosting;

/// <summary>How a manager is reached: what workers and managers inherit from the process that starts them.</summary>
/// <param name="Id">The manager.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Key">What it demands.</param>
/// <param name="Certificate">What it shows over TLS (DER); null without TLS.</param>
internal sealed record ManagerEndPoint(Guid Id, string Address, SharedKey Key, byte[]? Certificate = null)
{
    public static ManagerEndPoint Of(SocketChannel channel, string address, SharedKey key) =>
        new(channel.ManagerId, address, key, channel.Trust?.Certificate);

    public Channel Connect() => SocketChannel.Connect(Address, Key, ProtocolLimits.Default, TlsTrust.For(Address, Certificate));
}
