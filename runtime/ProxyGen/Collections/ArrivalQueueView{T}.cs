using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>What lambdas see of a <see cref="SharedQueue{T}"/>.</summary>
internal sealed class ArrivalQueueView<T>(WaitingQueue<T> queue, UndoLog? undo) : QueueView<T>(queue, undo), IQueue<T>
{
    public void Enqueue(T item) => Add(item);

    public bool TryEnqueue(T item) => TryAdd(item);

    public T Dequeue() => Take();

    public bool TryDequeue([MaybeNullWhen(false)] out T item) => TryTake(out item);

    public T Peek() => Look();

    public bool TryPeek([MaybeNullWhen(false)] out T item) => TryLook(out item);
}
