namespace ProxyGen.Client;

/// <summary>
/// The references of one channel, one per object, held weakly. A reference that is received again while its predecessor is being
/// finalized gets a new entry; each gives back only the count that it received itself.
/// </summary>
internal sealed class ReferenceTable(Channel channel)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, WeakReference<ProxyReference>> _references = [];

    /// <summary>Counts a reference that the manager has sent.</summary>
    public ProxyReference Receive(ulong objectId)
    {
        lock (_lock)
        {
            if (!_references.TryGetValue(objectId, out var weak) || !weak.TryGetTarget(out var reference) || reference.IsDropped)
            {
                reference = new ProxyReference(channel, objectId, this);
                _references[objectId] = new WeakReference<ProxyReference>(reference);
            }

            reference.Receive();
            return reference;
        }
    }

    /// <summary>Gives the counts back unless another proxy has been received meanwhile.</summary>
    public void DropIfUnused(ProxyReference reference)
    {
        lock (_lock)
        {
            if (reference.HasProxies || !TryRemove(reference))
            {
                return;
            }
        }

        channel.Release(reference.ObjectId, reference.Received);
    }

    /// <summary>Gives the counts back: nobody holds the reference any more.</summary>
    public void Drop(ProxyReference reference)
    {
        lock (_lock)
        {
            if (!TryRemove(reference))
            {
                return;
            }
        }

        channel.Release(reference.ObjectId, reference.Received);
    }

    private bool TryRemove(ProxyReference reference)
    {
        if (!reference.TryDrop())
        {
            return false;
        }

        if (_references.TryGetValue(reference.ObjectId, out var weak) && (!weak.TryGetTarget(out var current) || ReferenceEquals(current, reference)))
        {
            _references.Remove(reference.ObjectId);
        }

        return true;
    }
}
