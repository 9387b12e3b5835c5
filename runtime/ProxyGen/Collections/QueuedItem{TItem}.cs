namespace ProxyGen.Collections;

/// <summary>An item that has been taken out of a queue, with what it takes to put it back into its place.</summary>
/// <param name="Value">The item.</param>
/// <param name="Sequence">Its place among the items of the queue; of two with the same priority the lower one goes first.</param>
/// <param name="Deliveries">How often it had been handed out before.</param>
internal readonly record struct QueuedItem<TItem>(TItem Value, long Sequence, int Deliveries);
