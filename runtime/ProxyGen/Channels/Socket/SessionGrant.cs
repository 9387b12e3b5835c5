using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Channels.Socket;

/// <summary>A session that a server has opened.</summary>
/// <param name="SessionId">Its number.</param>
/// <param name="Grace">How long it outlives a broken connection.</param>
/// <param name="Secret">What proves that a new connection belongs to it.</param>
/// <param name="OpenLanes">Opens lanes for it; null, or a result of null, if there can be none.</param>
/// <param name="UseLanes">The client knows them; the argument says whether frames go through the rings beside them.</param>
internal readonly record struct SessionGrant(
    ulong SessionId, TimeSpan Grace, ReadOnlyMemory<byte> Secret, Func<LanePages?>? OpenLanes = null, Action<bool>? UseLanes = null);
