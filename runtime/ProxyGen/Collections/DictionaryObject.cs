using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>The manager's side of <see cref="SharedDictionary{TKey, TValue}"/>: a dictionary, its own or one inside a shared object.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[Shared]
[BuiltInProxy("SharedDictionary")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class DictionaryObject<TKey, TValue> : IInstanceContainer, IUpdateSource<IDictionary<TKey, TValue>>, IWatchedCollection
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _items;
    private readonly SnapshotCursors<KeyValuePair<TKey, TValue>> _cursors = new();
    private readonly SnapshotCursors<TKey> _keyCursors = new();
    private readonly ChangeFeed<DictionaryChange<TKey, TValue>> _changes;

    /// <summary>Creates an empty dictionary.</summary>
    public DictionaryObject()
        : this([], isLive: false)
    {
    }

    /// <summary>Creates a dictionary that begins with a copy of <paramref name="items"/>.</summary>
    public DictionaryObject(IEnumerable<KeyValuePair<TKey, TValue>> items)
        : this(new Dictionary<TKey, TValue>(items), isLive: false)
    {
    }

    /// <summary>Creates a dictionary that begins with a copy of <paramref name="items"/> and compares keys as they do.</summary>
    public DictionaryObject(IReadOnlyDictionary<TKey, TValue> items)
        : this(items as Dictionary<TKey, TValue> ?? new Dictionary<TKey, TValue>(items), isLive: false)
    {
    }

    /// <summary>Shares a dictionary as it is.</summary>
    [SharedIgnore]
    public DictionaryObject(Dictionary<TKey, TValue> items)
        : this(items, isLive: true)
    {
    }

    private DictionaryObject(Dictionary<TKey, TValue> items, bool isLive)
    {
        _items = items;
        _told = isLive ? new ToldEntries<TKey, TValue>(items) : null;
        _changes = new ChangeFeed<DictionaryChange<TKey, TValue>>(isCompared: isLive, _told is null ? null : _told.Forget);
    }

    /// <summary>How many keys the dictionary has.</summary>
    [SharedRead]
    public int Count => _items.Count;

    /// <summary>
    /// The value of a key. Reading and writing it are two calls: to change a value depending on itself, use <c>Increment</c>,
    /// <c>AddOrUpdate</c> or <see cref="TryUpdate"/>.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The key is not there.</exception>
    [SharedRead]
    public TValue this[TKey key]
    {
        get => _items[key];
        set => Set(key, value);
    }

    /// <summary>Adds a key that is not there yet.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(TKey key, TValue value)
    {
        _items.Add(key, value);
        Tell(CollectionChange.Added, key, default, value);
    }

    /// <summary>Adds keys that are not there yet, in one call: all of them or none.</summary>
    /// <exception cref="ArgumentException">One is there already, or given twice; nothing was added.</exception>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        KeyValuePair<TKey, TValue>[] added = [.. items];
        var keys = new HashSet<TKey>(_items.Comparer);
        foreach (var (key, _) in added)
        {
            if (_items.ContainsKey(key) || !keys.Add(key))
            {
                throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(items));
            }
        }

        SetRange(added);
    }

    /// <summary>Removes all keys.</summary>
    public void Clear()
    {
        _items.Clear();
        Tell(CollectionChange.Cleared, default, default, default);
    }

    /// <summary>Whether the key is there.</summary>
    [SharedRead]
    public bool ContainsKey(TKey key) => _items.ContainsKey(key);

    /// <summary>Whether a value equals <paramref name="value"/>, compared as data.</summary>
    [SharedRead]
    public bool ContainsValue(TValue value) => _items.Values.Contains(value, DataEquality<TValue>.Instance);

    /// <summary>The value of a key; if it is not there, <paramref name="value"/> is added. One step.</summary>
    /// <returns>The value that the key has now.</returns>
    public TValue GetOrAdd(TKey key, TValue value)
    {
        if (_items.TryGetValue(key, out var current))
        {
            return current;
        }

        Add(key, value);
        return value;
    }

    /// <summary>The values of those keys that are there, fetched in one call.</summary>
    [SharedRead]
    public Dictionary<TKey, TValue> GetRange(IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);

        // A comparer of somebody's own cannot travel; the keys are told apart here all the same.
        var found = new Dictionary<TKey, TValue>(_items.Comparer is StringComparer ? _items.Comparer : null);
        foreach (var key in keys)
        {
            if (_items.TryGetValue(key, out var value))
            {
                found[key] = value;
            }
        }

        return found;
    }

    /// <summary>Removes a key.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(TKey key) => Take(key).Found;

    /// <summary>Removes keys in one call.</summary>
    /// <returns>How many were there.</returns>
    public int RemoveRange(IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Count(Remove);
    }

    /// <summary>Adds or replaces many values in one call.</summary>
    public void SetRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var (key, value) in items)
        {
            Set(key, value);
        }
    }

    /// <summary>Adds a key unless it is there already. One step.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(TKey key, TValue value)
    {
        if (!_items.TryAdd(key, value))
        {
            return false;
        }

        Tell(CollectionChange.Added, key, default, value);
        return true;
    }

    /// <summary>Adds those keys that are not there yet, in one call.</summary>
    /// <returns>How many were added.</returns>
    public int TryAddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count(item => TryAdd(item.Key, item.Value));
    }

    /// <summary>Replaces a value if it still is the one expected, compared as data. One step.</summary>
    /// <returns>Whether it was replaced.</returns>
    public bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)
    {
        if (!_items.TryGetValue(key, out var current) || !DataEquality<TValue>.Instance.Equals(current, comparisonValue))
        {
            return false;
        }

        Set(key, newValue);
        return true;
    }

    /// <summary>Adds to a number; a key that is not there counts as 0.</summary>
    [NotPublic]
    public TValue AddTo(TKey key, TValue delta)
    {
        _items.TryGetValue(key, out var current);
        var sum = Arithmetic.Add(current is null ? default! : current, delta);
        Set(key, sum);
        return sum;
    }

    /// <summary>A dictionary without items that compares keys as this one.</summary>
    [NotPublic]
    [SharedRead]
    public Dictionary<TKey, TValue> CopyEmpty() => new(_items.Comparer);

    /// <summary>Looks a key up.</summary>
    [NotPublic]
    [SharedRead]
    public (bool Found, TValue Value) Find(TKey key) => _items.TryGetValue(key, out var value) ? (true, value) : (false, default!);

    /// <summary>Removes a key and returns its value.</summary>
    [NotPublic]
    public (bool Found, TValue Value) Take(TKey key)
    {
        if (!_items.Remove(key, out var value))
        {
            return (false, default!);
        }

        Tell(CollectionChange.Removed, key, value, default);

        return (true, value);
    }

    /// <summary>Removes a key if it has this value, compared as data.</summary>
    [NotPublic]
    public bool TakeIf(TKey key, TValue value) =>
        _items.TryGetValue(key, out var current) && DataEquality<TValue>.Instance.Equals(current, value) && Remove(key);

    /// <summary>Removes some key.</summary>
    [NotPublic]
    public (bool Found, KeyValuePair<TKey, TValue> Item) TakeAny()
    {
        foreach (var item in _items)
        {
            Remove(item.Key);
            return (true, item);
        }

        return (false, default);
    }

    /// <summary>Begins an enumeration.</summary>
    [NotPublic]
    public (long Cursor, KeyValuePair<TKey, TValue>[] Items) BeginSnapshot(IncomingCall call) => _cursors.Begin([.. _items], call);

    /// <summary>Goes on with an enumeration.</summary>
    [NotPublic]
    public (long Cursor, KeyValuePair<TKey, TValue>[] Items) ContinueSnapshot(long cursor) => _cursors.Continue(cursor);

    /// <summary>Ends an enumeration early.</summary>
    [NotPublic]
    public void EndSnapshot(long cursor) => _cursors.End(cursor);

    /// <summary>Begins an enumeration of the keys.</summary>
    [NotPublic]
    public (long Cursor, TKey[] Items) BeginKeys(IncomingCall call) => _keyCursors.Begin([.. _items.Keys], call);

    /// <summary>Goes on with an enumeration of the keys.</summary>
    [NotPublic]
    public (long Cursor, TKey[] Items) ContinueKeys(long cursor) => _keyCursors.Continue(cursor);

    object IUpdateSource.View => _items;

    bool IUpdateSource.IsWatched => _changes.IsWatched;

    object IUpdateSource.Open(UndoLog undo) => new LoggedDictionary<TKey, TValue>(_items, undo, _changes.IsWatched ? this : null);

    void IUpdateSource.Capture(UndoLog undo) => LoggedDictionary<TKey, TValue>.Capture(_items, undo);

    bool IInstanceContainer.Holds(object instance) => instance is TValue && _items.Values.Any(value => ReferenceEquals(value, instance));
}
