using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>Who watches the list.</content>
public sealed partial class ListObject<T>
{
    /// <summary>Whether anybody watches.</summary>
    internal bool IsWatched => _changes.IsWatched;

    /// <summary>Begins a watch, with all items as the first changes or without them.</summary>
    [NotPublic]
    public long BeginWatch(bool withExisting, IncomingCall call) => _changes.Begin(call, withExisting ? Existing() : []);

    /// <summary>The next changes of a watch.</summary>
    [NotPublic]
    [Interleave]
    public ValueTask<ListChange<T>[]> NextChangesAsync(long watch, IncomingCall call, CancellationToken cancellationToken = default) =>
        _changes.NextAsync(watch, call, cancellationToken);

    /// <summary>Ends a watch.</summary>
    [NotPublic]
    public void EndWatch(long watch) => _changes.End(watch);

    private IEnumerable<ListChange<T>> Existing() => Added(0, [.. _items]).Prepend(new ListChange<T>(CollectionChange.Cleared, 0, [], []));

    // A change is one message: many items are told as several.
    private static IEnumerable<ListChange<T>> Added(int index, T[] items)
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

    private void TellAdded(int index, T[] items)
    {
        foreach (var change in Added(index, items))
        {
            _changes.Publish(change);
        }
    }

    private void TellReplaced()
    {
        if (!_changes.IsWatched)
        {
            return;
        }

        foreach (var change in Existing())
        {
            _changes.Publish(change);
        }
    }
}
