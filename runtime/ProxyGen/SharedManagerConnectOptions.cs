using System.Security.Cryptography.X509Certificates;

namespace ProxyGen;

/// <summary>How <see cref="SharedManager.ConnectAsync(string, SharedKey, SharedManagerConnectOptions, CancellationToken)"/> connects.</summary>
public sealed record SharedManagerConnectOptions
{
    /// <summary>
    /// The certificate that the manager must show over TLS, exactly; its private key is not needed. Without, TCP to another machine demands one
    /// that this machine trusts for the address's host, and TCP to a loopback host uses no TLS.
    /// </summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How long to wait for a manager that does not listen yet; zero by default.</summary>
    public TimeSpan WaitForManager { get; init; }
}
