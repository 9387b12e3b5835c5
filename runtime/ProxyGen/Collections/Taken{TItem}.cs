namespace ProxyGen.Collections;

/// <summary>What a consumer is given; the default value after a time-out, or when a queue is completed.</summary>
/// <param name="IsFound">Whether there was an item.</param>
/// <param name="Item">The item, or the first of them.</param>
/// <param name="Batch">All items, if several were wanted.</param>
/// <param name="Lease">Under what the item is held, if it is.</param>
internal readonly record struct Taken<TItem>(bool IsFound, TItem Item, TItem[]? Batch = null, LeasedItem<TItem>? Lease = null);
