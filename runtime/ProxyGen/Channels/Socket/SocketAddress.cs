using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>Where a manager listens, as text: <c>unix:/path/to/socket</c> or <c>tcp:host:port</c>.</summary>
internal static class SocketAddress
{
    private const string UnixScheme = "unix:";
    private const string TcpScheme = "tcp:";

    // sun_path has 108 bytes on Linux and 104 on macOS, the final zero included.
    private const int MaxUnixPathLength = 103;

    public static string FromPath(string path) => UnixScheme + path;

    public static string FromHost(string host, int port) =>
        string.Create(CultureInfo.InvariantCulture, $"{TcpScheme}{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{port}");

    public static bool IsTcp(string address) => address.StartsWith(TcpScheme, StringComparison.Ordinal);

    /// <exception cref="ArgumentException">The text is no address.</exception>
    public static EndPoint Parse(string address)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        if (IsTcp(address))
        {
            var (host, port) = ParseTcp(address);
            return IPAddress.TryParse(host, out var ip) ? new IPEndPoint(ip, port) : new DnsEndPoint(host, port);
        }

        if (!address.StartsWith(UnixScheme, StringComparison.Ordinal) || address.Length == UnixScheme.Length)
        {
            throw Invalid(address);
        }

        string path = address[UnixScheme.Length..];
        if (System.Text.Encoding.UTF8.GetByteCount(path) > MaxUnixPathLength)
        {
            throw new ArgumentException($"The socket path '{path}' is longer than the {MaxUnixPathLength} bytes that the operating system allows. Use a shorter directory.", nameof(address));
        }

        return new UnixDomainSocketEndPoint(path);
    }

    /// <exception cref="ArgumentException">The text is no TCP address.</exception>
    public static (string Host, int Port) ParseTcp(string address)
    {
        string rest = address[TcpScheme.Length..];
        int colon = rest.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out ushort port))
        {
            throw Invalid(address);
        }

        string host = rest[..colon];
        bool isBracketed = host.StartsWith('[') && host.EndsWith(']');
        host = isBracketed ? host[1..^1] : host;
        bool isValid = isBracketed ? IPAddress.TryParse(host, out _) : Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
        return isValid ? (host, port) : throw Invalid(address);
    }

    /// <summary>Whether only this machine reaches the host, which is asked for by name: then TLS may be left out.</summary>
    public static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));

    /// <summary>A socket of the address's kind.</summary>
    public static NetworkSocket CreateSocket(string address) => IsTcp(address)
        ? new NetworkSocket(SocketType.Stream, ProtocolType.Tcp)
        : new NetworkSocket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private static ArgumentException Invalid(string address) => new(
        $"'{address}' is not an address of a manager. Use what SharedManager.Address gives, of the form unix:/path/to/socket or tcp:host:port.",
        nameof(address));
}
