using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>Somebody who has come to a barrier.</summary>
/// <param name="call">Whose call.</param>
/// <param name="hasAction">Whether it would run an action between the phases.</param>
internal sealed class BarrierWaiter(IncomingCall call, bool hasAction) : CallWaiter<BarrierArrival>(call)
{
    public bool HasAction { get; } = hasAction;
}
