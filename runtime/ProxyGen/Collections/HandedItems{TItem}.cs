using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>
/// Items on their way to a consumer, who has yet to confirm that it has them.
/// <code>
/// Spare    the queue keeps it for the next who takes something       owner: the queue, which links those it keeps through NextSpare
/// Handed   Begin has put items in                                    owner: the call, then its session, until one of them takes it back or
///                                                                    confirms it, once; then it is the queue's again
/// </code>
/// All but the two members of the interface is under the queue's lock.
/// </summary>
internal sealed class HandedItems<TItem>(WaitingQueue<TItem> queue) : IUnconfirmedResult
{
    public QueuedItem<TItem> First { get; private set; }

    public QueuedItem<TItem>[] Others { get; private set; } = [];

    public int Count => 1 + Others.Length;

    public HandedItems<TItem>? NextSpare { get; set; }

    public void Begin(QueuedItem<TItem> first, QueuedItem<TItem>[] others)
    {
        First = first;
        Others = others;
    }

    /// <summary>Keeps no item alive that is gone.</summary>
    public void Clear()
    {
        First = default;
        Others = [];
    }

    public void TakeBack() => queue.TakeBack(this);

    public void Confirm() => queue.Confirm(this);
}
