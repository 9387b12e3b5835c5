using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Collections;

namespace ProxyGen;

/// <summary>
/// A dictionary that lives in a manager. Each call is atomic. Enumerating it, by <c>foreach</c> or LINQ, enumerates a consistent snapshot
/// fetched in few calls. Values are copies: changing one changes nothing in the manager; write it back, or share it itself.
/// </summary>
/// <typeparam name="TKey">The keys: data with equality of its own, such as strings, numbers, tuples and records.</typeparam>
/// <typeparam name="TValue">The values: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    /// <summary>A copy of all keys.</summary>
    public ICollection<TKey> Keys => SnapshotEnumeration.ToArray(BeginKeys, ContinueKeys);

    /// <summary>A copy of all values.</summary>
    public ICollection<TValue> Values => Array.ConvertAll(ToArray(), static item => item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    /// <summary>
    /// Adds a value, or replaces it by what <paramref name="updateValueFactory"/> makes of it. The factory runs here; if another process
    /// changes the value meanwhile, it runs again with the new one, so no update is lost.
    /// </summary>
    /// <returns>The value that the key has now.</returns>
    public TValue AddOrUpdate(TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory)
    {
        ArgumentNullException.ThrowIfNull(updateValueFactory);
        while (true)
        {
            var (found, current) = Find(key);
            if (!found)
            {
                if (TryAdd(key, addValue))
                {
                    return addValue;
                }

                continue;
            }

            var updated = updateValueFactory(key, current);
            if (TryUpdate(key, updated, current))
            {
                return updated;
            }
        }
    }

    /// <inheritdoc cref="AddOrUpdate"/>
    public async ValueTask<TValue> AddOrUpdateAsync(
        TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(updateValueFactory);
        while (true)
        {
            var (found, current) = await FindAsync(key, cancellationToken).ConfigureAwait(false);
            if (!found)
            {
                if (await TryAddAsync(key, addValue, cancellationToken).ConfigureAwait(false))
                {
                    return addValue;
                }

                continue;
            }

            var updated = updateValueFactory(key, current);
            if (await TryUpdateAsync(key, updated, current, cancellationToken).ConfigureAwait(false))
            {
                return updated;
            }
        }
    }

    /// <summary>Looks a key up.</summary>
    /// <returns>Whether it is there.</returns>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        (bool found, value) = Find(key);
        return found;
    }

    /// <summary>Looks a key up.</summary>
    /// <returns>Whether it is there, and its value.</returns>
    public ValueTask<(bool Found, TValue Value)> TryGetValueAsync(TKey key, CancellationToken cancellationToken = default) => FindAsync(key, cancellationToken);

    /// <summary>Removes a key and gives its value, in one step.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TryRemove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        (bool found, value) = Take(key);
        return found;
    }

    /// <summary>Removes a key and gives its value, in one step.</summary>
    /// <returns>Whether it was there, and its value.</returns>
    public ValueTask<(bool Found, TValue Value)> TryRemoveAsync(TKey key, CancellationToken cancellationToken = default) => TakeAsync(key, cancellationToken);

    /// <summary>Removes some key, whichever, and gives it with its value, in one step.</summary>
    /// <returns>Whether the dictionary had one.</returns>
    public bool TryRemoveAny(out KeyValuePair<TKey, TValue> item)
    {
        (bool found, item) = TakeAny();
        return found;
    }

    /// <summary>A copy of all keys and values.</summary>
    public KeyValuePair<TKey, TValue>[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<KeyValuePair<TKey, TValue>[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>Enumerates a snapshot of the keys and values.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) =>
        TryGetValue(item.Key, out var value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => ToArray().CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item) => TakeIf(item.Key, item.Value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
