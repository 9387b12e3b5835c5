using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>A queue as lambdas see it; in a transaction, before each change it notes how to take that back.</summary>
internal abstract class QueueView<TItem>(WaitingQueue<TItem> queue, UndoLog? undo) : IReadOnlyCollection<TItem>
{
    private bool _isCaptured;

    public int Count => queue.Count;

    public IEnumerator<TItem> GetEnumerator()
    {
        CaptureMutable();
        return ((IEnumerable<TItem>)queue.ToArray()).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected bool TryAdd(TItem item) => queue.TryAdd(item, undo);

    protected void Add(TItem item)
    {
        if (!TryAdd(item))
        {
            throw new InvalidOperationException($"The queue is full: it holds {queue.Capacity} items at most, and a lambda cannot wait for room.");
        }
    }

    protected bool TryTake([MaybeNullWhen(false)] out TItem item)
    {
        CaptureMutable();
        return queue.TryTake(out item, undo);
    }

    protected TItem Take() => TryTake(out var item) ? item : throw Empty();

    protected bool TryLook([MaybeNullWhen(false)] out TItem item)
    {
        CaptureMutable();
        (bool found, item) = queue.Peek();
        return found;
    }

    protected TItem Look() => TryLook(out var item) ? item : throw Empty();

    private static InvalidOperationException Empty() => new("The queue is empty.");

    // Items that can be changed themselves are copied, all of them, before the first is handed out.
    private void CaptureMutable()
    {
        if (undo is not null && !_isCaptured)
        {
            _isCaptured = true;
            queue.CaptureMutable(undo);
        }
    }
}
