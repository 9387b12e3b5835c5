using System.ComponentModel;

namespace ProxyGen.Synchronization;

/// <summary>How a wait in a condition ended; the lock is held again in every case.</summary>
/// <param name="Grant">The new lease.</param>
/// <param name="Reason">Why it ended.</param>
/// <param name="Deadline">When the time-out ends by the manager's clock, for waiting again; 0 for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ConditionOutcome(LockGrant Grant, WakeReason Reason, long Deadline);
