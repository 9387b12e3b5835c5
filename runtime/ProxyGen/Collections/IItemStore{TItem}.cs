using System.Diagnostics.CodeAnalysis;

namespace ProxyGen.Collections;

/// <summary>The items of a queue in the order in which they leave it. Used under the queue's lock.</summary>
internal interface IItemStore<TItem>
{
    int Count { get; }

    /// <summary>All items, the next one first.</summary>
    IEnumerable<TItem> Items { get; }

    /// <summary>Whether items never change, so that none needs to be copied to be put back as it was.</summary>
    bool IsImmutable { get; }

    void Add(TItem item);

    bool TryPeek([MaybeNullWhen(false)] out TItem item);

    bool TryTake(out QueuedItem<TItem> item);

    /// <summary>Puts an item back into its place.</summary>
    void PutBack(QueuedItem<TItem> item);

    /// <summary>Removes the item that was added last and not removed since, which this one is.</summary>
    void RemoveNewest(TItem item);

    void Clear();

    /// <summary>What it takes to restore all as it is now.</summary>
    Action Capture();
}
