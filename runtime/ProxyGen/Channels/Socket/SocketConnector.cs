using System.Net.Sockets;
using ProxyGen.Protocol;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>Makes connections to managers.</summary>
internal static class SocketConnector
{
    /// <summary>Connects to an address and proves that this process holds the key.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="key">The manager's key.</param>
    /// <param name="trust">What the manager has to show over TLS; null for no TLS.</param>
    /// <param name="limits">What this side accepts.</param>
    /// <exception cref="ManagerLostException">Nobody listens at the address.</exception>
    /// <exception cref="ManagerAuthenticationException">The two do not hold the same key, or the certificate is wrong.</exception>
    /// <exception cref="ProtocolException">The other side is no ProxyGen manager.</exception>
    public static (Transport Transport, HandshakeResult Result, TlsTrust? Shown) Connect(
        string address, SharedKey key, TlsTrust? trust, ProtocolLimits limits)
    {
        var endPoint = SocketAddress.Parse(address);
        var socket = SocketAddress.CreateSocket(address);
        Transport? transport = null;
        try
        {
            socket.Connect(endPoint);
            if (SocketAddress.IsTcp(address))
            {
                socket.PrepareTcp();
            }

            socket.SetBlockingTimeout(limits.HandshakeTimeout);
            transport = Secure(socket, address, trust, out var shown);
            return (transport, HandshakeStream.Connect(transport, key, limits), shown);
        }
        catch (SocketException exception)
        {
            Dispose(socket, transport);
            throw new ManagerLostException($"No manager listens at {address} ({exception.Message}). It has not been started, or has ended.", exception);
        }
        catch
        {
            Dispose(socket, transport);
            throw;
        }
    }

    private static Transport Secure(NetworkSocket socket, string address, TlsTrust? trust, out TlsTrust? shown)
    {
        shown = null;
        if (trust is null)
        {
            return new SocketTransport(socket);
        }

        var transport = TlsTransport.Connect(socket, SocketAddress.ParseTcp(address).Host, trust.Certificate, out byte[] certificate);

        // Who gets the address from this process trusts what this one has trusted.
        shown = new TlsTrust(certificate);
        return transport;
    }

    private static void Dispose(NetworkSocket socket, Transport? transport)
    {
        transport?.Dispose();
        socket.Dispose();
    }
}
