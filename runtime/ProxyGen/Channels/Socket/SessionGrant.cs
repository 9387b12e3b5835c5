using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Channels.Socket;

/// <summary>A session that a server has opened: its number, how long it outlives a broken connection, what proves that a new one belongs to it, and how to open lanes for it.</summary>
internal readonly record struct SessionGrant(ulong SessionId, TimeSpan Grace, ReadOnlyMemory<byte> Secret, Func<LanePages?>? OpenLanes = null);
