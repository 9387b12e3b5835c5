using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>A producer that waits for room, with the items that have found none yet.</summary>
internal sealed class QueueProducer<T>(IncomingCall call, IEnumerable<T> items) : CallWaiter<bool>(call)
{
    public Queue<T> Items { get; } = new(items);
}
