using System.Numerics;
using ProxyGen.Collections;

namespace ProxyGen;

/// <summary>Operations on shared arrays that need a condition on their items.</summary>
public static class SharedArrayExtensions
{
    /// <summary>Adds 1 to an item, in one step that no other process can come between.</summary>
    /// <returns>The new value.</returns>
    public static T Increment<T>(this SharedArray<T> array, int index)
        where T : struct, INumber<T> => array.Increment(index, T.One);

    /// <summary>Adds <paramref name="delta"/> to an item, in one step that no other process can come between.</summary>
    /// <returns>The new value.</returns>
    public static T Increment<T>(this SharedArray<T> array, int index, T delta)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.AddTo(index, delta);
    }

    /// <inheritdoc cref="Increment{T}(SharedArray{T}, int)"/>
    public static ValueTask<T> IncrementAsync<T>(this SharedArray<T> array, int index, CancellationToken cancellationToken = default)
        where T : struct, INumber<T> => array.IncrementAsync(index, T.One, cancellationToken);

    /// <inheritdoc cref="Increment{T}(SharedArray{T}, int, T)"/>
    public static ValueTask<T> IncrementAsync<T>(
        this SharedArray<T> array, int index, T delta, CancellationToken cancellationToken = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.AddToAsync(index, delta, cancellationToken);
    }

    /// <summary>Sorts strings in the manager by one of the base library's comparers.</summary>
    public static void Sort(this SharedArray<string> array, StringComparer comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        var (culture, options) = TextOrder.Describe(comparer);
        array.SortText(culture, (int)options);
    }

    /// <inheritdoc cref="Sort"/>
    public static ValueTask SortAsync(this SharedArray<string> array, StringComparer comparer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(array);
        var (culture, options) = TextOrder.Describe(comparer);
        return array.SortTextAsync(culture, (int)options, cancellationToken);
    }
}
