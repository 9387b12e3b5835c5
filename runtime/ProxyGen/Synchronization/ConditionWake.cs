namespace ProxyGen.Synchronization;

/// <summary>What a waiter of a condition is given: from then on it stands in the lock's queue.</summary>
/// <param name="Reason">Why it was woken.</param>
/// <param name="Reentered">Its new lease of the lock.</param>
internal readonly record struct ConditionWake(WakeReason Reason, Task<LockGrant> Reentered);
