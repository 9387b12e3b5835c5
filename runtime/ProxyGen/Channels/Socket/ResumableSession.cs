namespace ProxyGen.Channels.Socket;

/// <summary>A session that its client may go on with over another connection.</summary>
/// <param name="Transport">What outlives the connections.</param>
/// <param name="Secret">What proves that it is the same client.</param>
internal sealed record ResumableSession(ResumableTransport Transport, byte[] Secret);
