using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>A process runs the action between two phases; if it ends before, the barrier breaks.</summary>
internal sealed class BarrierAction(BarrierObject barrier, Session session) : ISharedHolding
{
    public Session Session { get; } = session;

    public void Abandon() => barrier.Abandon(this);
}
