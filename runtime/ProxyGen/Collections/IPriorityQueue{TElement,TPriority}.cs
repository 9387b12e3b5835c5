using System.Diagnostics.CodeAnalysis;

namespace ProxyGen;

/// <summary>
/// A <see cref="SharedPriorityQueue{TElement, TPriority}"/> as the lambdas of <c>Update</c> and <c>Transaction</c> see it: as
/// <see cref="PriorityQueue{TElement, TPriority}"/>, without waiting. It enumerates in the order in which items leave. What a lambda adds
/// reaches consumers when it has ended.
/// </summary>
/// <typeparam name="TElement">The elements.</typeparam>
/// <typeparam name="TPriority">Their priorities; the lowest goes first.</typeparam>
public interface IPriorityQueue<TElement, TPriority> : IReadOnlyCollection<(TElement Element, TPriority Priority)>
{
    /// <summary>Adds an element.</summary>
    /// <exception cref="InvalidOperationException">The queue is full, or takes no more items.</exception>
    void Enqueue(TElement element, TPriority priority);

    /// <summary>Adds an element if the queue has room.</summary>
    /// <returns>Whether it had.</returns>
    /// <exception cref="InvalidOperationException">The queue takes no more items.</exception>
    bool TryEnqueue(TElement element, TPriority priority);

    /// <summary>Takes the element with the lowest priority.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty.</exception>
    TElement Dequeue();

    /// <summary>Takes the element with the lowest priority if there is one.</summary>
    bool TryDequeue([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority);

    /// <summary>The element with the lowest priority, which stays.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty.</exception>
    TElement Peek();

    /// <summary>The element with the lowest priority, which stays, if there is one.</summary>
    bool TryPeek([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority);
}
