using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>Who watches the dictionary.</content>
public sealed partial class DictionaryObject<TKey, TValue>
{
    // What is known of one that its owner's code changes as well.
    private readonly ToldEntries<TKey, TValue>? _told;

    bool IWatchedCollection.IsWatched => _changes.IsWatched;

    /// <summary>Begins a watch, with all keys as the first changes or without them.</summary>
    [NotPublic]
    public long BeginWatch(bool withExisting, IncomingCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (_told is null)
        {
            return _changes.Begin(call, withExisting ? Existing() : []);
        }

        TellChanges();
        long watch = _changes.Begin(call, withExisting ? Existing() : []);
        _told.Renew();
        call.Runtime.Guards.AddWatched(call.Target!.Guard, this);
        return watch;
    }

    /// <summary>The next changes of a watch.</summary>
    [NotPublic]
    [Interleave]
    public ValueTask<DictionaryChange<TKey, TValue>[]> NextChangesAsync(
        long watch, IncomingCall call, CancellationToken cancellationToken = default) => _changes.NextAsync(watch, call, cancellationToken);

    /// <summary>Ends a watch.</summary>
    [NotPublic]
    public void EndWatch(long watch) => _changes.End(watch);

    void IWatchedCollection.TellChanges() => TellChanges();

    void IWatchedCollection.ForgetChanges() => _told?.Renew();

    /// <summary>Tells of what was done to the dictionary, if anybody watches who would not notice otherwise.</summary>
    internal void Tell(CollectionChange kind, TKey? key, TValue? oldValue, TValue? newValue)
    {
        if (_changes.IsTold)
        {
            _changes.Publish(new DictionaryChange<TKey, TValue>(kind, key, oldValue, newValue));
        }
    }

    /// <summary>Tells of a value that was changed in place.</summary>
    internal void TellChanged(TKey key, TValue before, TValue value)
    {
        // In the order in which they came.
        TellChanges();
        _changes.Publish(new DictionaryChange<TKey, TValue>(CollectionChange.Changed, key, before, value));
    }

    private IEnumerable<DictionaryChange<TKey, TValue>> Existing() => _items
        .Select(static item => new DictionaryChange<TKey, TValue>(CollectionChange.Added, item.Key, default, item.Value))
        .Prepend(new DictionaryChange<TKey, TValue>(CollectionChange.Cleared, default, default, default));

    private void Set(TKey key, TValue value)
    {
        if (!_changes.IsTold)
        {
            _items[key] = value;
            return;
        }

        bool isChange = _items.TryGetValue(key, out var before);
        _items[key] = value;
        Tell(isChange ? CollectionChange.Changed : CollectionChange.Added, key, before, value);
    }

    private void TellChanges()
    {
        if (_told is not null && _changes.IsWatched)
        {
            _told.Compare().ForEach(_changes.Publish);
            if (!_changes.IsWatched)
            {
                _told.Forget();
            }
        }
    }
}
