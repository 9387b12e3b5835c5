using System.Numerics;
using ProxyGen.Collections;

namespace ProxyGen;

/// <summary>Operations on shared lists that need a condition on their items.</summary>
public static class SharedListExtensions
{
    /// <summary>Adds 1 to an item, in one step that no other process can come between.</summary>
    /// <returns>The new value.</returns>
    public static T Increment<T>(this SharedList<T> list, int index)
        where T : struct, INumber<T> => list.Increment(index, T.One);

    /// <summary>Adds <paramref name="delta"/> to an item, in one step that no other process can come between.</summary>
    /// <returns>The new value.</returns>
    public static T Increment<T>(this SharedList<T> list, int index, T delta)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.AddTo(index, delta);
    }

    /// <inheritdoc cref="Increment{T}(SharedList{T}, int)"/>
    public static ValueTask<T> IncrementAsync<T>(this SharedList<T> list, int index, CancellationToken cancellationToken = default)
        where T : struct, INumber<T> => list.IncrementAsync(index, T.One, cancellationToken);

    /// <inheritdoc cref="Increment{T}(SharedList{T}, int, T)"/>
    public static ValueTask<T> IncrementAsync<T>(this SharedList<T> list, int index, T delta, CancellationToken cancellationToken = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.AddToAsync(index, delta, cancellationToken);
    }

    /// <summary>Sorts strings in the manager by one of the base library's comparers.</summary>
    public static void Sort(this SharedList<string> list, StringComparer comparer)
    {
        ArgumentNullException.ThrowIfNull(list);
        var (culture, options) = TextOrder.Describe(comparer);
        list.SortText(culture, (int)options);
    }

    /// <inheritdoc cref="Sort"/>
    public static ValueTask SortAsync(this SharedList<string> list, StringComparer comparer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(list);
        var (culture, options) = TextOrder.Describe(comparer);
        return list.SortTextAsync(culture, (int)options, cancellationToken);
    }
}
