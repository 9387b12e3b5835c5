using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>Items on their way to a consumer, who has yet to confirm that it has them.</summary>
internal sealed class HandedItems<TItem>(WaitingQueue<TItem> queue, QueuedItem<TItem> first, QueuedItem<TItem>[] others) : IUnconfirmedResult
{
    public QueuedItem<TItem> First { get; } = first;

    public QueuedItem<TItem>[] Others { get; } = others;

    public int Count => 1 + Others.Length;

    public void TakeBack() => queue.TakeBack(this);

    public void Confirm() => queue.Confirm(this);
}
