using System.Security.Cryptography.X509Certificates;

namespace ProxyGen.Channels.Socket;

/// <summary>Where and for whom a manager listens.</summary>
/// <param name="Key">What clients must hold.</param>
/// <param name="Address">Where; null for a new Unix socket.</param>
/// <param name="Certificate">What the manager shows over TLS, with its private key; null for no TLS.</param>
/// <param name="SendsStackTraces">Whether clients over TCP get the stacks of exceptions; others always do.</param>
/// <param name="ReconnectTimeout">How long a session outlives its connection; zero for not at all.</param>
/// <param name="UsesSharedMemory">Whether calls of clients over a Unix socket go through shared memory where the system has it.</param>
internal sealed record ServerOptions(
    SharedKey Key, string? Address = null, X509Certificate2? Certificate = null, bool SendsStackTraces = false, TimeSpan ReconnectTimeout = default,
    bool UsesSharedMemory = true)
{
    /// <exception cref="ArgumentException">They do not go together.</exception>
    public void Check()
    {
        bool isTcp = Address is not null && SocketAddress.IsTcp(Address);
        if (Address is not null)
        {
            SocketAddress.Parse(Address);
        }

        if (!isTcp && Certificate is not null)
        {
            throw new ArgumentException("A certificate is for TCP. Leave SharedManagerOptions.Certificate out, or give an address of the form tcp:host:port.");
        }

        if (isTcp && Certificate is null && !SocketAddress.IsLoopback(SocketAddress.ParseTcp(Address!).Host))
        {
            throw new ArgumentException(
                $"{Address} can be reached from other machines, which needs TLS. Set SharedManagerOptions.Certificate, or listen at tcp:localhost:0.");
        }
    }
}
