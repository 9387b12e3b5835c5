using System.ComponentModel;
using System.Runtime.Serialization;

namespace ProxyGen.Synchronization;

/// <summary>What the manager answers to a wish for a lease.</summary>
/// <param name="FencingToken">The lease's number; 0 if the time-out came first.</param>
/// <param name="WasAbandoned">Whether a holder before ended without releasing it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LockGrant(long FencingToken, bool WasAbandoned)
{
    /// <summary>Whether there is a lease.</summary>
    [IgnoreDataMember]
    public bool IsGiven => FencingToken != 0;
}
