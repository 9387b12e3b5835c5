using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>Who watches the dictionary.</content>
public sealed partial class DictionaryObject<TKey, TValue>
{
    /// <summary>Begins a watch, with all keys as the first changes or without them.</summary>
    [NotPublic]
    public long BeginWatch(bool withExisting, IncomingCall call) => _changes.Begin(call, withExisting ? Existing() : []);

    /// <summary>The next changes of a watch.</summary>
    [NotPublic]
    [Interleave]
    public ValueTask<DictionaryChange<TKey, TValue>[]> NextChangesAsync(
        long watch, IncomingCall call, CancellationToken cancellationToken = default) => _changes.NextAsync(watch, call, cancellationToken);

    /// <summary>Ends a watch.</summary>
    [NotPublic]
    public void EndWatch(long watch) => _changes.End(watch);

    private IEnumerable<DictionaryChange<TKey, TValue>> Existing() => _items
        .Select(static item => new DictionaryChange<TKey, TValue>(CollectionChange.Added, item.Key, default, item.Value))
        .Prepend(new DictionaryChange<TKey, TValue>(CollectionChange.Cleared, default, default, default));

    private void Set(TKey key, TValue value)
    {
        if (!_changes.IsWatched)
        {
            _items[key] = value;
            return;
        }

        bool isChange = _items.TryGetValue(key, out var before);
        _items[key] = value;
        _changes.Publish(new DictionaryChange<TKey, TValue>(
            isChange ? CollectionChange.Changed : CollectionChange.Added, key, before, value));
    }

    private void TellAdded(TKey key, TValue value)
    {
        if (_changes.IsWatched)
        {
            _changes.Publish(new DictionaryChange<TKey, TValue>(CollectionChange.Added, key, default, value));
        }
    }
}
