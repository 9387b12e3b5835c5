using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Collections;
using ProxyGen.Serialization;

namespace ProxyGen;

/// <summary>
/// A dictionary that lives in a manager. Each call is atomic. Enumerating it, by <c>foreach</c> or LINQ, enumerates a consistent snapshot
/// fetched in few calls. Values are copies: changing one changes nothing in the manager; write it back, or share it itself.
/// </summary>
/// <typeparam name="TKey">The keys: data with equality of its own, such as strings, numbers, tuples and records.</typeparam>
/// <typeparam name="TValue">The values: data, or proxies of shared objects.</typeparam>
public sealed partial class SharedDictionary<TKey, TValue>
    : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, ISnapshotSource<KeyValuePair<TKey, TValue>>, IComparerOwner<TKey>
    where TKey : notnull
{
    private IEqualityComparer<TKey>? _comparer;

    /// <summary>What tells the keys apart. It never changes, and is asked for once.</summary>
    /// <exception cref="MessagePackSerializationException">It is code of a class's own, which cannot travel.</exception>
    public IEqualityComparer<TKey> Comparer => _comparer ??= CopyEmpty().Comparer;

    /// <summary>A copy of all keys.</summary>
    public ICollection<TKey> Keys => SnapshotEnumeration.ToArray(BeginKeys, ContinueKeys);

    /// <summary>A copy of all values.</summary>
    public ICollection<TValue> Values => Array.ConvertAll(ToArray(), static item => item.Value);

    int ICollection<KeyValuePair<TKey, TValue>>.Count => CountedCopies.Tell(this, Count);

    int IReadOnlyCollection<KeyValuePair<TKey, TValue>>.Count => Count;

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    /// <summary>
    /// Adds a value, or replaces it by what <paramref name="updateValueFactory"/> makes of it. The factory runs here; if another process
    /// changes the value meanwhile, it runs again with the new one, so no update is lost.
    /// </summary>
    /// <returns>The value that the key has now.</returns>
    public TValue AddOrUpdate(TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory) =>
        AddOrUpdate(key, _ => addValue, updateValueFactory);

    /// <summary>
    /// Adds what <paramref name="addValueFactory"/> makes, or replaces the value by what <paramref name="updateValueFactory"/> makes of it.
    /// The factories run here; if another process changes the value meanwhile, they run again, so no update is lost.
    /// </summary>
    /// <returns>The value that the key has now.</returns>
    public TValue AddOrUpdate(TKey key, Func<TKey, TValue> addValueFactory, Func<TKey, TValue, TValue> updateValueFactory)
    {
        ArgumentNullException.ThrowIfNull(addValueFactory);
        ArgumentNullException.ThrowIfNull(updateValueFactory);
        while (true)
        {
            var (found, current) = Find(key);
            var updated = found ? updateValueFactory(key, current) : addValueFactory(key);
            if (found ? TryUpdate(key, updated, current) : TryAdd(key, updated))
            {
                return updated;
            }
        }
    }

    /// <inheritdoc cref="AddOrUpdate(TKey, TValue, Func{TKey, TValue, TValue})"/>
    public ValueTask<TValue> AddOrUpdateAsync(
        TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory, CancellationToken cancellationToken = default) =>
        AddOrUpdateAsync(key, _ => addValue, updateValueFactory, cancellationToken);

    /// <inheritdoc cref="AddOrUpdate(TKey, Func{TKey, TValue}, Func{TKey, TValue, TValue})"/>
    public async ValueTask<TValue> AddOrUpdateAsync(
        TKey key,
        Func<TKey, TValue> addValueFactory,
        Func<TKey, TValue, TValue> updateValueFactory,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(addValueFactory);
        ArgumentNullException.ThrowIfNull(updateValueFactory);
        while (true)
        {
            var (found, current) = await FindAsync(key, cancellationToken).ConfigureAwait(false);
            var updated = found ? updateValueFactory(key, current) : addValueFactory(key);
            bool isDone = found
                ? await TryUpdateAsync(key, updated, current, cancellationToken).ConfigureAwait(false)
                : await TryAddAsync(key, updated, cancellationToken).ConfigureAwait(false);
            if (isDone)
            {
                return updated;
            }
        }
    }

    /// <summary>A copy of all keys.</summary>
    public async ValueTask<TKey[]> GetKeysAsync(CancellationToken cancellationToken = default) =>
        await SnapshotEnumeration.ToArrayAsync(BeginKeysAsync(cancellationToken), cursor => ContinueKeysAsync(cursor, cancellationToken))
            .ConfigureAwait(false);

    /// <summary>A copy of all values.</summary>
    public async ValueTask<TValue[]> GetValuesAsync(CancellationToken cancellationToken = default) =>
        Array.ConvertAll(await ToArrayAsync(cancellationToken).ConfigureAwait(false), static item => item.Value);

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

    /// <summary>Removes a key if its value equals <paramref name="comparisonValue"/>, compared as data, in one step.</summary>
    /// <returns>Whether it was removed.</returns>
    public bool TryRemove(TKey key, TValue comparisonValue) => TakeIf(key, comparisonValue);

    /// <inheritdoc cref="TryRemove(TKey, TValue)"/>
    public ValueTask<bool> TryRemoveAsync(TKey key, TValue comparisonValue, CancellationToken cancellationToken = default) =>
        TakeIfAsync(key, comparisonValue, cancellationToken);

    /// <summary>Removes a key if it has this value, compared as data, in one step.</summary>
    /// <returns>Whether it was removed.</returns>
    public bool TryRemove(KeyValuePair<TKey, TValue> item) => TakeIf(item.Key, item.Value);

    /// <summary>Removes some key, whichever, and gives it with its value, in one step.</summary>
    /// <returns>Whether the dictionary had one.</returns>
    public bool TryRemoveAny(out KeyValuePair<TKey, TValue> item)
    {
        (bool found, item) = TakeAny();
        return found;
    }

    /// <summary>Removes some key, whichever, and gives it with its value, in one step.</summary>
    /// <returns>Whether the dictionary had one, and the key with its value.</returns>
    public ValueTask<(bool Found, KeyValuePair<TKey, TValue> Item)> TryRemoveAnyAsync(CancellationToken cancellationToken = default) =>
        TakeAnyAsync(cancellationToken);

    /// <summary>A copy of all keys and values.</summary>
    public KeyValuePair<TKey, TValue>[] ToArray() => SnapshotEnumeration.ToArray(BeginSnapshot, ContinueSnapshot);

    /// <inheritdoc cref="ToArray"/>
    public ValueTask<KeyValuePair<TKey, TValue>[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        SnapshotEnumeration.ToArrayAsync(BeginSnapshotAsync(cancellationToken), cursor => ContinueSnapshotAsync(cursor, cancellationToken));

    /// <summary>A copy of all keys and values as a list.</summary>
    public List<KeyValuePair<TKey, TValue>> ToList() => SnapshotEnumeration.ToList(ToArray());

    /// <summary>A copy of all keys and values as a dictionary of this process that compares keys as this one.</summary>
    /// <exception cref="MessagePackSerializationException">The comparer is code of a class's own, which cannot travel.</exception>
    public Dictionary<TKey, TValue> ToDictionary() => new(ToArray(), Comparer);

    /// <inheritdoc cref="ToDictionary"/>
    public async ValueTask<Dictionary<TKey, TValue>> ToDictionaryAsync(CancellationToken cancellationToken = default)
    {
        _comparer ??= (await CopyEmptyAsync(cancellationToken).ConfigureAwait(false)).Comparer;
        return new Dictionary<TKey, TValue>(await ToArrayAsync(cancellationToken).ConfigureAwait(false), _comparer);
    }

    /// <summary>
    /// Tells what happens to the dictionary from when the enumeration begins, in order, until it is left or the token is cancelled. It
    /// costs nothing while nobody watches. Changes that the class of an object makes to its own live dictionary are not told.
    /// </summary>
    /// <param name="withExisting">Begin with <see cref="CollectionChange.Cleared"/> and all that is there: no change lies between.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="EventsLostException">The reader fell behind by more than <see cref="SharedManagerOptions.MaxEventsBehind"/>.</exception>
    public IAsyncEnumerable<DictionaryChange<TKey, TValue>> WatchAsync(bool withExisting = false, CancellationToken cancellationToken = default) =>
        ChangeEnumeration.EnumerateAsync(
            token => BeginWatchAsync(withExisting, token), NextChangesAsync, watch => EndWatchAsync(watch), cancellationToken);

    /// <summary>Enumerates a snapshot of the keys and values.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => SnapshotEnumeration.Enumerate(BeginSnapshot, ContinueSnapshot, EndSnapshot);

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) =>
        TryGetValue(item.Key, out var value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) =>
        CountedCopies.Copy(this, ToArray(), array, arrayIndex);

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item) => TakeIf(item.Key, item.Value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
