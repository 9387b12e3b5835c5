namespace ProxyGen.Collections;

/// <summary>
/// Makes sure of what the base library does with collections: it asks for the count, allocates an array of just that length, then copies.
/// Here these are two calls, and another process may come between. Too many items throw by themselves; too few would leave defaults behind
/// them and nobody would know, so the count is remembered for the thread.
/// </summary>
internal static class CountedCopies
{
    [ThreadStatic]
    private static (object? Collection, int Count) _last;

    /// <summary>The count that the base library was told.</summary>
    public static int Tell(object collection, int count)
    {
        _last = (collection, count);
        return count;
    }

    /// <summary>Copies a snapshot of the collection.</summary>
    /// <exception cref="ArgumentException">The array is too short.</exception>
    /// <exception cref="InvalidOperationException">The collection has changed since its count was asked for.</exception>
    public static void Copy<T>(object collection, T[] snapshot, T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        var (counted, count) = _last;
        _last = default;
        if (ReferenceEquals(counted, collection) && count == array.Length - arrayIndex && count != snapshot.Length)
        {
            throw new InvalidOperationException(
                $"The collection had {count} items when it was counted and has {snapshot.Length} now: another process changed it in between. "
                + "Its own ToArray() and ToList() are one step; use what they return.");
        }

        snapshot.CopyTo(array, arrayIndex);
    }
}
