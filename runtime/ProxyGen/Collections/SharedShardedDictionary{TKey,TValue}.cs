using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Collections;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// One dictionary over several objects of a manager: each key belongs to one of the shards, and calls for keys of different shards run at the
/// same time. What names one key is atomic, as with <see cref="SharedDictionary{TKey, TValue}"/>. What covers several keys
/// (<see cref="Count"/>, <see cref="Clear"/>, <see cref="Keys"/>, <see cref="Values"/>, copies, enumeration, ranges) takes a step for each
/// shard: others may come between.
/// </summary>
/// <typeparam name="TKey">
/// The keys: data with equality of its own, of which equal ones are written alike. A record or tuple with a <see cref="decimal"/> or a
/// floating-point number in it is not (1.0 and 1.00); these numbers themselves are fine.
/// </typeparam>
/// <typeparam name="TValue">The values: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedShardedDictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, ISnapshotSource<KeyValuePair<TKey, TValue>>
    where TKey : notnull
{
    private SharedDictionary<TKey, TValue>[]? _shards;

    /// <summary>The dictionaries that this one consists of. They are asked for once.</summary>
    public IReadOnlyList<SharedDictionary<TKey, TValue>> Shards => Parts;

    /// <summary>How many keys there are: the sum of what each shard says, one after the other.</summary>
    public int Count => Parts.Sum(static shard => shard.Count);

    /// <summary>A copy of all keys, shard by shard.</summary>
    public IEnumerable<TKey> Keys => [.. Parts.SelectMany(static shard => shard.Keys)];

    /// <summary>A copy of all values, shard by shard.</summary>
    public IEnumerable<TValue> Values => [.. Parts.SelectMany(static shard => shard.Values)];

    private SharedDictionary<TKey, TValue>[] Parts => _shards ??= GetParts();

    /// <summary>
    /// The value of a key. Reading and writing it are two calls: to change a value depending on itself, use <c>Increment</c>,
    /// <c>AddOrUpdate</c> or <see cref="TryUpdate"/>.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The key is not there.</exception>
    public TValue this[TKey key]
    {
        get => ShardOf(key)[key];
        set => ShardOf(key)[key] = value;
    }

    /// <summary>The shard that a key belongs to, whether it is there or not: it has whatever is not found here, for this key.</summary>
    public SharedDictionary<TKey, TValue> ShardOf(TKey key)
    {
        var parts = Parts;
        return parts[KeyHash<TKey>.Choose(key, parts.Length)];
    }

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.Add"/>
    public void Add(TKey key, TValue value) => ShardOf(key).Add(key, value);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.AddOrUpdate(TKey, TValue, Func{TKey, TValue, TValue})"/>
    public TValue AddOrUpdate(TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory) =>
        ShardOf(key).AddOrUpdate(key, addValue, updateValueFactory);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.AddOrUpdate(TKey, TValue, Func{TKey, TValue, TValue})"/>
    public ValueTask<TValue> AddOrUpdateAsync(
        TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory, CancellationToken cancellationToken = default) =>
        ShardOf(key).AddOrUpdateAsync(key, addValue, updateValueFactory, cancellationToken);

    /// <summary>Removes all keys, shard by shard.</summary>
    public void Clear()
    {
        foreach (var shard in Parts)
        {
            shard.Clear();
        }
    }

    /// <summary>Removes all keys of all shards.</summary>
    public Task ClearAsync(CancellationToken cancellationToken = default) =>
        Task.WhenAll(Parts.Select(shard => shard.ClearAsync(cancellationToken).AsTask()));

    /// <summary>Whether the key is there.</summary>
    public bool ContainsKey(TKey key) => ShardOf(key).ContainsKey(key);

    /// <summary>Whether a value equals <paramref name="value"/>, compared as data: a step for each shard until it is found.</summary>
    public bool ContainsValue(TValue value) => Array.Exists(Parts, shard => shard.ContainsValue(value));

    /// <summary>Whether a value equals <paramref name="value"/>, compared as data: a step for each shard, all at once.</summary>
    public async Task<bool> ContainsValueAsync(TValue value, CancellationToken cancellationToken = default) => Array.Exists(
        await Task.WhenAll(Parts.Select(shard => shard.ContainsValueAsync(value, cancellationToken).AsTask())).ConfigureAwait(false),
        static isThere => isThere);

    /// <inheritdoc cref="Count"/>
    public async Task<int> GetCountAsync(CancellationToken cancellationToken = default) =>
        (await Task.WhenAll(Parts.Select(shard => shard.GetCountAsync(cancellationToken).AsTask())).ConfigureAwait(false)).Sum();

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.this"/>
    public ValueTask<TValue> GetItemAsync(TKey key, CancellationToken cancellationToken = default) =>
        ShardOf(key).GetItemAsync(key, cancellationToken);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.GetOrAdd"/>
    public TValue GetOrAdd(TKey key, TValue value) => ShardOf(key).GetOrAdd(key, value);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.GetOrAdd"/>
    public ValueTask<TValue> GetOrAddAsync(TKey key, TValue value, CancellationToken cancellationToken = default) =>
        ShardOf(key).GetOrAddAsync(key, value, cancellationToken);

    /// <summary>The values of those keys that are there, fetched in one call for each shard.</summary>
    public Dictionary<TKey, TValue> GetRange(IEnumerable<TKey> keys) =>
        new(ByShard(keys, static key => key).SelectMany(static part => part.Shard.GetRange(part.Items)));

    /// <summary>The values of those keys that are there, fetched in one call for each shard, all at once.</summary>
    public async Task<Dictionary<TKey, TValue>> GetRangeAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default)
    {
        var found = await Task.WhenAll(ByShard(keys, static key => key)
            .Select(part => part.Shard.GetRangeAsync(part.Items, cancellationToken).AsTask())).ConfigureAwait(false);
        return new Dictionary<TKey, TValue>(found.SelectMany(static part => part));
    }

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.Remove"/>
    public bool Remove(TKey key) => ShardOf(key).Remove(key);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.Remove"/>
    public ValueTask<bool> RemoveAsync(TKey key, CancellationToken cancellationToken = default) =>
        ShardOf(key).RemoveAsync(key, cancellationToken);

    /// <summary>Removes keys, in one call for each shard.</summary>
    /// <returns>How many were there.</returns>
    public int RemoveRange(IEnumerable<TKey> keys) =>
        ByShard(keys, static key => key).Sum(static part => part.Shard.RemoveRange(part.Items));

    /// <summary>Writes a value.</summary>
    public ValueTask SetItemAsync(TKey key, TValue value, CancellationToken cancellationToken = default) =>
        ShardOf(key).SetItemAsync(key, value, cancellationToken);

    /// <summary>Adds or replaces many values, in one call for each shard.</summary>
    public void SetRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        foreach (var (shard, part) in ByShard(items, static item => item.Key))
        {
            shard.SetRange(part);
        }
    }

    /// <summary>Adds or replaces many values, in one call for each shard, all at once.</summary>
    public Task SetRangeAsync(IEnumerable<KeyValuePair<TKey, TValue>> items, CancellationToken cancellationToken = default) =>
        Task.WhenAll(ByShard(items, static item => item.Key).Select(part => part.Shard.SetRangeAsync(part.Items, cancellationToken).AsTask()));

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.TryAdd"/>
    public bool TryAdd(TKey key, TValue value) => ShardOf(key).TryAdd(key, value);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.TryAdd"/>
    public ValueTask<bool> TryAddAsync(TKey key, TValue value, CancellationToken cancellationToken = default) =>
        ShardOf(key).TryAddAsync(key, value, cancellationToken);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.TryGetValue"/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => ShardOf(key).TryGetValue(key, out value);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.TryGetValueAsync"/>
    public ValueTask<(bool Found, TValue Value)> TryGetValueAsync(TKey key, CancellationToken cancellationToken = default) =>
        ShardOf(key).TryGetValueAsync(key, cancellationToken);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.TryRemove(TKey, out TValue)"/>
    public bool TryRemove(TKey key, [MaybeNullWhen(false)] out TValue value) => ShardOf(key).TryRemove(key, out value);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.TryRemoveAsync(TKey, CancellationToken)"/>
    public ValueTask<(bool Found, TValue Value)> TryRemoveAsync(TKey key, CancellationToken cancellationToken = default) =>
        ShardOf(key).TryRemoveAsync(key, cancellationToken);

    /// <summary>Adds those keys that are not there yet, in one call for each shard.</summary>
    /// <returns>How many were added.</returns>
    public int TryAddRange(IEnumerable<KeyValuePair<TKey, TValue>> items) =>
        ByShard(items, static item => item.Key).Sum(static part => part.Shard.TryAddRange(part.Items));

    /// <summary>Adds those keys that are not there yet, in one call for each shard, all at once.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> TryAddRangeAsync(IEnumerable<KeyValuePair<TKey, TValue>> items, CancellationToken cancellationToken = default)
    {
        int[] added = await Task.WhenAll(ByShard(items, static item => item.Key)
            .Select(part => part.Shard.TryAddRangeAsync(part.Items, cancellationToken).AsTask())).ConfigureAwait(false);
        return added.Sum();
    }

    /// <summary>Removes some key, whichever, and gives it with its value: a step for each shard until one has a key.</summary>
    /// <returns>Whether one was found. None may be although the dictionary was never empty: others may add behind the search.</returns>
    public bool TryRemoveAny(out KeyValuePair<TKey, TValue> item)
    {
        foreach (var shard in Parts)
        {
            if (shard.TryRemoveAny(out item))
            {
                return true;
            }
        }

        item = default;
        return false;
    }

    /// <inheritdoc cref="TryRemoveAny"/>
    public async ValueTask<(bool Found, KeyValuePair<TKey, TValue> Item)> TryRemoveAnyAsync(CancellationToken cancellationToken = default)
    {
        foreach (var shard in Parts)
        {
            var taken = await shard.TryRemoveAnyAsync(cancellationToken).ConfigureAwait(false);
            if (taken.Found)
            {
                return taken;
            }
        }

        return (false, default);
    }

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.TryUpdate"/>
    public bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue) => ShardOf(key).TryUpdate(key, newValue, comparisonValue);

    /// <inheritdoc cref="SharedDictionary{TKey, TValue}.TryUpdate"/>
    public ValueTask<bool> TryUpdateAsync(TKey key, TValue newValue, TValue comparisonValue, CancellationToken cancellationToken = default) =>
        ShardOf(key).TryUpdateAsync(key, newValue, comparisonValue, cancellationToken);

    /// <summary>A copy of all keys and values: a snapshot of each shard, one after the other.</summary>
    public KeyValuePair<TKey, TValue>[] ToArray() => [.. Parts.SelectMany(static shard => shard.ToArray())];

    /// <summary>A copy of all keys and values: a snapshot of each shard, all fetched at once.</summary>
    public async Task<KeyValuePair<TKey, TValue>[]> ToArrayAsync(CancellationToken cancellationToken = default)
    {
        var parts = await Task.WhenAll(Parts.Select(shard => shard.ToArrayAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return [.. parts.SelectMany(static part => part)];
    }

    /// <summary>A copy of all keys and values as a dictionary of this process.</summary>
    public Dictionary<TKey, TValue> ToDictionary() => new(ToArray());

    /// <summary>Enumerates the keys and values: a snapshot of each shard, fetched when its turn comes.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => Parts.SelectMany(static shard => shard).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<(SharedDictionary<TKey, TValue> Shard, T[] Items)> ByShard<T>(IEnumerable<T> items, Func<T, TKey> key)
    {
        var parts = Parts;
        return items.GroupBy(item => KeyHash<TKey>.Choose(key(item), parts.Length)).Select(part => (parts[part.Key], part.ToArray()));
    }
}
