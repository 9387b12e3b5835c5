using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using NetworkSocket = System.Net.Sockets.Socket;

namespace ProxyGen.Channels.Socket;

/// <summary>Bytes over TLS over a socket.</summary>
internal sealed class TlsTransport : Transport
{
    private readonly NetworkSocket _socket;
    private readonly SslStream _stream;

    private TlsTransport(NetworkSocket socket, SslStream stream)
    {
        _socket = socket;
        _stream = stream;
    }

    public override TimeSpan BlockingTimeout
    {
        set => _socket.SetBlockingTimeout(value);
    }

    /// <summary>The client's part.</summary>
    /// <param name="socket">A connected socket.</param>
    /// <param name="host">The host as the address names it.</param>
    /// <param name="expected">The certificate that the server must show; null: one that this machine trusts for the host.</param>
    /// <param name="shown">The certificate that it has shown.</param>
    /// <exception cref="ManagerAuthenticationException">The server's certificate is another, or not trusted.</exception>
    public static TlsTransport Connect(NetworkSocket socket, string host, byte[]? expected, out byte[] shown)
    {
        var stream = new SslStream(new NetworkStream(socket));
        try
        {
            stream.AuthenticateAsClient(new SslClientAuthenticationOptions
            {
                TargetHost = host,
                RemoteCertificateValidationCallback = (_, certificate, _, errors) => expected is null
                    ? errors == SslPolicyErrors.None
                    : certificate is not null && certificate.GetRawCertData().AsSpan().SequenceEqual(expected),
            });
            shown = stream.RemoteCertificate!.GetRawCertData();
            return new TlsTransport(socket, stream);
        }
        catch (AuthenticationException exception)
        {
            throw new ManagerAuthenticationException(
                expected is null
                    ? $"The certificate of the manager at {host} is not trusted here: {exception.Message} Give it in SharedManagerConnectOptions.Certificate."
                    : $"The manager at {host} does not show the certificate that was given, or does not speak TLS.",
                exception);
        }
        catch (IOException exception)
        {
            throw new ProtocolException($"{host} does not speak TLS. Either it is no ProxyGen manager, or it was started without a certificate.", exception);
        }
    }

    /// <summary>The server's part.</summary>
    /// <exception cref="ProtocolException">The client does not speak TLS, or does not trust the certificate.</exception>
    public static TlsTransport Accept(NetworkSocket socket, X509Certificate2 certificate)
    {
        var stream = new SslStream(new NetworkStream(socket));
        try
        {
            stream.AuthenticateAsServer(new SslServerAuthenticationOptions { ServerCertificate = certificate });
            return new TlsTransport(socket, stream);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            throw new ProtocolException("The client does not speak TLS, or does not trust the certificate.", exception);
        }
    }

    public override int Receive(Span<byte> buffer)
    {
        try
        {
            return _stream.Read(buffer);
        }
        catch (IOException exception)
        {
            throw Broken(exception);
        }
    }

    public override void SendAll(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        try
        {
            _stream.Write(bytes);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException and not ObjectDisposedException)
        {
            throw Broken(exception);
        }
    }

    public override void Dispose()
    {
        _socket.ShutdownAndDispose();
        _stream.Dispose();
    }

    private static SocketException Broken(Exception exception) =>
        exception.InnerException as SocketException ?? new SocketException((int)SocketError.ConnectionReset, exception.Message);
}
