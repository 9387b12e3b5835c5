using ProxyGen.Collections;

namespace ProxyGen;

/// <summary>The handle of an element received from a <see cref="SharedPriorityQueue{TElement, TPriority}"/>.</summary>
/// <typeparam name="TElement">The element.</typeparam>
/// <typeparam name="TPriority">Its priority.</typeparam>
public sealed class PriorityItemLease<TElement, TPriority> : ItemLease<TElement>
{
    internal PriorityItemLease(IItemLeaseOwner owner, ItemGrant grant, TElement element, TPriority priority)
        : base(owner, grant, element)
    {
        Priority = priority;
    }

    /// <summary>The element's priority.</summary>
    public TPriority Priority { get; }
}
