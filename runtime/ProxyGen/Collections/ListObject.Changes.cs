using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>Who watches the list.</content>
public sealed partial class ListObject<T>
{
    // What is known of one that its owner's code changes as well.
    private readonly ToldItems<T>? _told;

    bool IWatchedCollection.IsWatched => _changes.IsWatched;

    /// <summary>Whether anybody watches.</summary>
    internal bool IsWatched => _changes.IsWatched;

    /// <summary>Begins a watch, with all items as the first changes or without them.</summary>
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
    public ValueTask<ListChange<T>[]> NextChangesAsync(long watch, IncomingCall call, CancellationToken cancellationToken = default) =>
        _changes.NextAsync(watch, call, cancellationToken);

    /// <summary>Ends a watch.</summary>
    [NotPublic]
    public void EndWatch(long watch) => _changes.End(watch);

    void IWatchedCollection.TellChanges() => TellChanges();

    void IWatchedCollection.ForgetChanges() => _told?.Renew();

    /// <summary>Adding items, as changes: each is one message, so many items are told as several.</summary>
    internal static IEnumerable<ListChange<T>> Added(int index, T[] items)
    {
        if (items.Length == 0)
        {
            yield break;
        }

        foreach (var chunk in items.Chunk(SnapshotCursors<T>.ChunkItems(items)))
        {
            yield return new ListChange<T>(CollectionChange.Added, index, [], chunk);
            index += chunk.Length;
        }
    }

    /// <summary>Tells of what was done to the list by somebody else, who need not ask whether anybody watches.</summary>
    internal void Tell(CollectionChange kind, int index, T[] oldItems, T[] newItems)
    {
        if (_changes.IsTold)
        {
            _changes.Publish(new ListChange<T>(kind, index, oldItems, newItems));
        }
    }

    /// <summary>Tells of an item that was changed in place.</summary>
    internal void TellChanged(int index, T before, T item)
    {
        // In the order in which they came.
        TellChanges();
        _changes.Publish(new ListChange<T>(CollectionChange.Changed, index, [before], [item]));
    }

    private IEnumerable<ListChange<T>> Existing() => Added(0, [.. _items]).Prepend(new ListChange<T>(CollectionChange.Cleared, 0, [], []));

    private void TellAdded(int index, T[] items)
    {
        foreach (var change in Added(index, items))
        {
            _changes.Publish(change);
        }
    }

    private void TellReplaced()
    {
        if (!_changes.IsTold)
        {
            return;
        }

        foreach (var change in Existing())
        {
            _changes.Publish(change);
        }
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
