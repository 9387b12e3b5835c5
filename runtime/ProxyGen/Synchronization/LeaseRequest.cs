using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>Somebody who waits at a <see cref="LeaseGate"/>.</summary>
/// <param name="call">Whose call.</param>
/// <param name="amount">How much, or in which way: what the gate's rule understands.</param>
/// <param name="isHeld">Whether a lease is wanted; otherwise what is given is used up.</param>
internal sealed class LeaseRequest(IncomingCall call, int amount, bool isHeld) : CallWaiter<LockGrant>(call)
{
    public int Amount { get; } = amount;

    public bool IsHeld { get; } = isHeld;
}
