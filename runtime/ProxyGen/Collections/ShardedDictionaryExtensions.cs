using System.Numerics;

namespace ProxyGen;

/// <summary>Operations on sharded dictionaries that need a condition on their values.</summary>
public static class ShardedDictionaryExtensions
{
    /// <summary>
    /// Adds 1 to the value of a key, in one step that no other process can come between; a key that is not there counts as 0.
    /// </summary>
    /// <returns>The new value.</returns>
    public static TValue Increment<TKey, TValue>(this SharedShardedDictionary<TKey, TValue> dictionary, TKey key)
        where TKey : notnull
        where TValue : struct, INumber<TValue> => dictionary.Increment(key, TValue.One);

    /// <summary>
    /// Adds <paramref name="delta"/> to the value of a key, in one step that no other process can come between; a key that is not there
    /// counts as 0.
    /// </summary>
    /// <returns>The new value.</returns>
    public static TValue Increment<TKey, TValue>(this SharedShardedDictionary<TKey, TValue> dictionary, TKey key, TValue delta)
        where TKey : notnull
        where TValue : struct, INumber<TValue>
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return dictionary.ShardOf(key).Increment(key, delta);
    }

    /// <inheritdoc cref="Increment{TKey, TValue}(SharedShardedDictionary{TKey, TValue}, TKey)"/>
    public static ValueTask<TValue> IncrementAsync<TKey, TValue>(
        this SharedShardedDictionary<TKey, TValue> dictionary, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull
        where TValue : struct, INumber<TValue>
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return dictionary.ShardOf(key).IncrementAsync(key, cancellationToken);
    }
}
