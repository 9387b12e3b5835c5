using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>A process has joined a barrier; if it ends before it leaves, the barrier breaks.</summary>
internal sealed class BarrierMember(BarrierObject barrier, Session session) : ISharedHolding
{
    public Session Session { get; } = session;

    public void Abandon() => barrier.Abandon(this);
}
