namespace ProxyGen.Channels.Socket;

/// <summary>A session that a server has opened: its number, how long it outlives a broken connection, and what proves that a new one belongs to it.</summary>
internal readonly record struct SessionGrant(ulong SessionId, TimeSpan Grace, ReadOnlyMemory<byte> Secret);
