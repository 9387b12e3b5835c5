using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Channels.Socket;

/// <summary>What a client knows after the handshake: the server's id, the session, the longest frame that the server takes and sends, and the files of its lanes if it has any.</summary>
internal readonly record struct HandshakeResult(Guid ServerId, SessionGrant Session, int MaxFrameLength, LanePages? Lanes);
