using System.Diagnostics.CodeAnalysis;

namespace ProxyGen;

/// <summary>
/// A <see cref="SharedQueue{T}"/> as the lambdas of <c>Update</c> and <c>Transaction</c> see it: as <see cref="Queue{T}"/>, without waiting. What a
/// lambda adds reaches consumers when it has ended.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
public interface IQueue<T> : IReadOnlyCollection<T>
{
    /// <summary>Adds an item.</summary>
    /// <exception cref="InvalidOperationException">The queue is full, or takes no more items.</exception>
    void Enqueue(T item);

    /// <summary>Adds an item if the queue has room.</summary>
    /// <returns>Whether it had.</returns>
    /// <exception cref="InvalidOperationException">The queue takes no more items.</exception>
    bool TryEnqueue(T item);

    /// <summary>Takes the oldest item.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty.</exception>
    T Dequeue();

    /// <summary>Takes the oldest item if there is one.</summary>
    bool TryDequeue([MaybeNullWhen(false)] out T item);

    /// <summary>The oldest item, which stays.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty.</exception>
    T Peek();

    /// <summary>The oldest item, which stays, if there is one.</summary>
    bool TryPeek([MaybeNullWhen(false)] out T item);
}
