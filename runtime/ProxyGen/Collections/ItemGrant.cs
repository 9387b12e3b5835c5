using System.ComponentModel;

namespace ProxyGen.Collections;

/// <summary>What the manager answers to a wish for an item under a lease.</summary>
/// <param name="LeaseId">The lease's number; 0 for none.</param>
/// <param name="DeliveryCount">How often the item has been handed out, this time included.</param>
/// <param name="ExpiresAt">When the lease ends by itself; null for never.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ItemGrant(long LeaseId, int DeliveryCount, DateTimeOffset? ExpiresAt)
{
    internal static ItemGrant Of<TItem>(LeasedItem<TItem>? lease) =>
        lease is null ? default : new ItemGrant(lease.Id, lease.Item.Deliveries, lease.ExpiresAt);
}
