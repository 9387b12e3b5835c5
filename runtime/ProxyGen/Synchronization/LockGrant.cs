using System.ComponentModel;

namespace ProxyGen.Synchronization;

/// <summary>What the manager answers to a wish for a lock.</summary>
/// <param name="FencingToken">The lease's number; 0 if the time-out came first.</param>
/// <param name="WasAbandoned">Whether the holder before ended without releasing the lock.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LockGrant(long FencingToken, bool WasAbandoned);
