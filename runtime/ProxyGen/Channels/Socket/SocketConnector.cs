using System.Net.Sockets;
using ProxyGen.Protocol;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>Makes connections to managers.</summary>
internal static class SocketConnector
{
    /// <summary>How long to wait before a connection is tried again.</summary>
    public static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(25);

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
        var transport = Open(address, trust, limits, out var shown);
        try
        {
            var result = HandshakeStream.Connect(transport, key, limits);
            return result.Session.Grace == TimeSpan.Zero
                ? (transport, result, shown)
                : (Resumable(transport, address, key, shown, result, limits), result, shown);
        }
        catch
        {
            transport.Dispose();
            throw;
        }
    }

    private static ResumableTransport Resumable(
        Transport transport, string address, SharedKey key, TlsTrust? trust, HandshakeResult result, ProtocolLimits limits) =>
        new(transport, result.Session.Grace, resumable =>
        {
            Transport? next = null;
            try
            {
                next = Open(address, trust, limits, out _);
                var request = new ResumeRequest(result.Session.SessionId, result.Session.Secret, resumable.ReceivedLength);
                if (HandshakeStream.Resume(next, key, result.ServerId, request, limits) is { } peerReceived
                    && resumable.Attach(next, peerReceived, static _ => { }))
                {
                    return true;
                }

                // The manager has ended the session, or is another one by now.
                next.Dispose();
                resumable.Dispose();
                return true;
            }
            catch (Exception exception) when (exception is SocketException or SharedException or ObjectDisposedException)
            {
                next?.Dispose();
                return false;
            }
        });

    private static Transport Open(string address, TlsTrust? trust, ProtocolLimits limits, out TlsTrust? shown)
    {
        var endPoint = SocketAddress.Parse(address);
        var socket = SocketAddress.CreateSocket(address);
        try
        {
            socket.Connect(endPoint);
            if (SocketAddress.IsTcp(address))
            {
                socket.PrepareTcp();
            }

            socket.SetBlockingTimeout(limits.HandshakeTimeout);
            return Secure(socket, address, trust, out shown);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new ManagerLostException($"No manager listens at {address} ({exception.Message}). It has not been started, or has ended.", exception);
        }
        catch
        {
            socket.Dispose();
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
}
