namespace ProxyGen.Channels.Socket;

/// <summary>What a client knows after the handshake: the server's id, the session, and the longest frame that the server takes and sends.</summary>
internal readonly record struct HandshakeResult(Guid ServerId, SessionGrant Session, int MaxFrameLength);
