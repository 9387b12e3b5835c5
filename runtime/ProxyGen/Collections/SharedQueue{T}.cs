using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ProxyGen.Collections;

namespace ProxyGen;

/// <summary>
/// A first-in-first-out queue that lives in a manager, with or without bounds. Waiting costs no thread in the manager. An item that a
/// process has been handed but not received when it ends goes back to its place.
/// </summary>
/// <typeparam name="T">The items: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedQueue<T> : IReadOnlyCollection<T>
{
    /// <summary>Takes the oldest item; blocks until there is one.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public T Dequeue(CancellationToken cancellationToken = default)
    {
        var (found, item) = Take(Timeout.InfiniteTimeSpan, cancellationToken);
        return found ? item : throw Completed();
    }

    /// <summary>Takes the oldest item, waiting until there is one.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty and completed: there will be none.</exception>
    public async ValueTask<T> DequeueAsync(CancellationToken cancellationToken = default)
    {
        var (found, item) = await TakeAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return found ? item : throw Completed();
    }

    /// <summary>Takes the oldest item if there is one.</summary>
    public bool TryDequeue([MaybeNullWhen(false)] out T item) => TryDequeue(out item, TimeSpan.Zero);

    /// <summary>Takes the oldest item; blocks for at most <paramref name="timeout"/> until there is one.</summary>
    /// <returns>False after the time-out, or when the queue is completed.</returns>
    public bool TryDequeue([MaybeNullWhen(false)] out T item, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        (bool found, item) = Take(Checked(timeout), cancellationToken);
        return found;
    }

    /// <summary>Takes the oldest item, waiting for at most <paramref name="timeout"/> until there is one.</summary>
    /// <returns>Whether there was one, and the item.</returns>
    public ValueTask<(bool Found, T Item)> TryDequeueAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        TakeAsync(Checked(timeout), cancellationToken);

    /// <summary>The oldest item, which stays in the queue.</summary>
    public bool TryPeek([MaybeNullWhen(false)] out T item)
    {
        (bool found, item) = Peek();
        return found;
    }

    /// <summary>Takes items as they come, until the queue is completed.</summary>
    public IEnumerable<T> GetConsumingEnumerable(CancellationToken cancellationToken = default)
    {
        while (TryDequeue(out var item, Timeout.InfiniteTimeSpan, cancellationToken))
        {
            yield return item;
        }
    }

    /// <summary>Takes items as they come, until the queue is completed.</summary>
    public async IAsyncEnumerable<T> GetConsumingAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var (found, item) = await TakeAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            if (!found)
            {
                yield break;
            }

            yield return item;
        }
    }

    /// <summary>A copy of all items, oldest first; they stay in the queue.</summary>
    public T[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <summary>Enumerates a snapshot of the items, which stay in the queue.</summary>
    public IEnumerator<T> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static InvalidOperationException Completed() => new("The queue is empty, and CompleteAdding has been called: no item will come.");

    private static TimeSpan Checked(TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        }

        return timeout;
    }
}
