using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>What lambdas see of a <see cref="SharedPriorityQueue{TElement, TPriority}"/>.</summary>
internal sealed class PriorityQueueView<TElement, TPriority>(WaitingQueue<(TElement Element, TPriority Priority)> queue, UndoLog? undo)
    : QueueView<(TElement Element, TPriority Priority)>(queue, undo), IPriorityQueue<TElement, TPriority>
{
    public void Enqueue(TElement element, TPriority priority) => Add((element, priority));

    public bool TryEnqueue(TElement element, TPriority priority) => TryAdd((element, priority));

    public TElement Dequeue() => Take().Element;

    public bool TryDequeue([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        bool isTaken = TryTake(out var item);
        (element, priority) = item;
        return isTaken;
    }

    public TElement Peek() => Look().Element;

    public bool TryPeek([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        bool isFound = TryLook(out var item);
        (element, priority) = item;
        return isFound;
    }
}
