using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>Somebody who waits for items.</summary>
internal sealed class ItemConsumer<TItem>(IncomingCall call, ItemRequest request) : CallWaiter<Taken<TItem>>(call)
{
    public ItemRequest Request { get; } = request;
}
