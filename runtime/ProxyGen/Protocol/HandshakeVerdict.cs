namespace ProxyGen.Protocol;

/// <summary>How a server ends a handshake. Values are part of the wire format.</summary>
internal enum HandshakeVerdict : byte
{
    /// <summary>The client does not hold the key.</summary>
    WrongKey = 0,

    /// <summary>The session is open.</summary>
    Accepted = 1,

    /// <summary>The server has as many sessions as it may have.</summary>
    TooManySessions = 2,
}
