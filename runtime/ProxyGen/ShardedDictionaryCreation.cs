namespace ProxyGen;

/// <summary>Creates sharded dictionaries.</summary>
public static class ShardedDictionaryCreation
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

    private static void CheckShards(int shards)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shards, MaxShards);
    }
}
