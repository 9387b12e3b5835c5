namespace ProxyGen.Protocol;

/// <summary>What a client wants of a server. Values are part of the wire format.</summary>
internal enum HandshakeWish : byte
{
    /// <summary>A new session.</summary>
    Session = 0,

    /// <summary>To go on with one.</summary>
    Resume = 1,

    /// <summary>A new session, with lanes in shared memory if there can be any.</summary>
    SessionWithLanes = 2,
}
