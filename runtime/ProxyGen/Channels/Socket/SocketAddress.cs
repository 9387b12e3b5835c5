using System.Net.Sockets;

namespace ProxyGen.Channels.Socket;

/// <summary>Where a manager listens, as text: <c>unix:/path/to/socket</c>.</summary>
internal static class SocketAddress
{
    private const string UnixScheme = "unix:";

    // sun_path has 108 bytes on Linux and 104 on macOS, the final zero included.
    private const int MaxUnixPathLength = 103;

    public static string FromPath(string path) => UnixScheme + path;

    /// <exception cref="ArgumentException">The text is no address.</exception>
    public static UnixDomainSocketEndPoint Parse(string address)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        if (!address.StartsWith(UnixScheme, StringComparison.Ordinal) || address.Length == UnixScheme.Length)
        {
            throw new ArgumentException($"'{address}' is not an address of a manager. Use what SharedManager.Address gives, of the form unix:/path/to/socket.", nameof(address));
        }

        string path = address[UnixScheme.Length..];
        if (System.Text.Encoding.UTF8.GetByteCount(path) > MaxUnixPathLength)
        {
            throw new ArgumentException($"The socket path '{path}' is longer than the {MaxUnixPathLength} bytes that the operating system allows. Use a shorter directory.", nameof(address));
        }

        return new UnixDomainSocketEndPoint(path);
    }
}
