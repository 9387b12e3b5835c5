using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>A lease that a session holds; it ends with it.</summary>
/// <param name="Session">Who holds it.</param>
/// <param name="FencingToken">Its number.</param>
/// <param name="Amount">How much, or in which way: what the gate's rule understands.</param>
internal readonly record struct HeldLease(Session Session, long FencingToken, int Amount);
