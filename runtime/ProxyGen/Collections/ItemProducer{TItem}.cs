using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>A producer that waits for room, with the items that have found none yet.</summary>
internal sealed class ItemProducer<TItem>(IncomingCall call, IEnumerable<TItem> items) : CallWaiter<bool>(call)
{
    public Queue<TItem> Items { get; } = new(items);
}
