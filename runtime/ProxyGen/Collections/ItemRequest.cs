namespace ProxyGen.Collections;

/// <summary>What a consumer wants.</summary>
/// <param name="MaxCount">How many items at most, as a batch; 0 for a single one.</param>
/// <param name="LeaseTime">How long it wants to hold the item; null for keeping it, <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</param>
internal readonly record struct ItemRequest(int MaxCount = 0, TimeSpan? LeaseTime = null);
