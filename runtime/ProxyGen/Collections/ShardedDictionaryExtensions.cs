using System.Numerics;

namespace ProxyGen;

/// <summary>Creates sharded dictionaries, and what they can do with numbers.</summary>
public static class ShardedDictionaryExtensions
{
    private const int MaxShards = 1024;

    /// <summary>Creates an empty dictionary over several objects of the manager.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="shards">How many, from 1 to 1,024: about twice as many as processes write at the same time.</param>
    public static SharedShardedDictionary<TKey, TValue> CreateShardedDictionary<TKey, TValue>(this SharedManager manager, int shards)
        where TKey : notnull
    {
        CheckShards(shards);
        var parts = new SharedDictionary<TKey, TValue>[shards];
        for (int i = 0; i < shards; i++)
        {
            parts[i] = manager.CreateDictionary<TKey, TValue>();
        }

        return manager.CreateShardedDictionary(parts);
    }

    /// <inheritdoc cref="CreateShardedDictionary"/>
    public static async ValueTask<SharedShardedDictionary<TKey, TValue>> CreateShardedDictionaryAsync<TKey, TValue>(
        this SharedManager manager, int shards, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        CheckShards(shards);
        var parts = await Task.WhenAll(
            Enumerable.Range(0, shards).Select(_ => manager.CreateDictionaryAsync<TKey, TValue>(cancellationToken).AsTask())).ConfigureAwait(false);
        return await manager.CreateShardedDictionaryAsync(parts, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds 1 to the value of a key, in one step that no other process can come between; a key that is not there counts as 0.</summary>
    /// <returns>The new value.</returns>
    public static TValue Increment<TKey, TValue>(this SharedShardedDictionary<TKey, TValue> dictionary, TKey key)
        where TKey : notnull
        where TValue : struct, INumber<TValue> => dictionary.Increment(key, TValue.One);

    /// <summary>Adds <paramref name="delta"/> to the value of a key, in one step that no other process can come between; a key that is not there counts as 0.</summary>
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

    private static void CheckShards(int shards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shards, MaxShards);
    }
}
