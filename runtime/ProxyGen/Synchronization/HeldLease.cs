using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>A lease that a session holds; it ends with it.</summary>
/// <param name="gate">What it is a lease of.</param>
/// <param name="session">Who holds it.</param>
/// <param name="fencingToken">Its number.</param>
/// <param name="amount">How much of it, or in which way: what the gate's rule understands.</param>
internal sealed class HeldLease(LeaseGate gate, Session session, long fencingToken, int amount) : ISharedHolding
{
    public Session Session { get; } = session;

    public long FencingToken { get; } = fencingToken;

    public int Amount { get; } = amount;

    public void Abandon() => gate.Abandon(this);
}
