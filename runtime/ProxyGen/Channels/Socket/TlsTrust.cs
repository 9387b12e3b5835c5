namespace ProxyGen.Channels.Socket;

/// <summary>What a manager has to show over TLS: exactly this certificate (DER), or with null one that this machine trusts for the address's host.</summary>
internal sealed record TlsTrust(byte[]? Certificate)
{
    /// <summary>What an address asks for when nobody says more. Only on loopback is a connection without TLS allowed.</summary>
    public static TlsTrust? For(string address, byte[]? certificate) =>
        certificate is not null ? new TlsTrust(certificate)
        : SocketAddress.IsTcp(address) && !SocketAddress.IsLoopback(SocketAddress.ParseTcp(address).Host) ? new TlsTrust(Certificate: null)
        : null;
}
