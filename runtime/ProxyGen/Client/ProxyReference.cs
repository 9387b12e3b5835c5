using System.ComponentModel;

namespace ProxyGen.Client;

/// <summary>
/// This process's hold on a shared object. All proxies of one object that came over one channel share it. It counts how often the manager
/// has sent the reference and gives that count back when the last proxy is disposed or collected, so a reference that is on its way while
/// another is dropped is never lost.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProxyReference
{
    private readonly ReferenceTable? _table;
    private readonly object? _pinned;
    private int _proxies;
    private long _received;

    /// <summary>A counted reference, from a manager in another process or beside the code that uses it.</summary>
    internal ProxyReference(Channel channel, ulong objectId, ReferenceTable table)
    {
        Channel = channel;
        ObjectId = objectId;
        _table = table;
    }

    /// <summary>A reference inside the manager: it holds the object itself, so the garbage collector sees everything.</summary>
    internal ProxyReference(Channel channel, ulong objectId, object pinned)
    {
        Channel = channel;
        ObjectId = objectId;
        _pinned = pinned;
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the counts back if no proxy was disposed in time.</summary>
    ~ProxyReference()
    {
        _table?.Drop(this);
    }

    internal Channel Channel { get; }

    internal ulong ObjectId { get; }

    /// <summary>The object itself, inside its manager; otherwise null.</summary>
    internal object? Pinned => _pinned;

    internal long Received => _received;

    internal bool IsDropped { get; private set; }

    /// <summary>Keeps it for a while although every proxy may be disposed meanwhile; ends with <see cref="RemoveProxy"/>.</summary>
    internal void AddProxy() => Interlocked.Increment(ref _proxies);

    /// <summary>A proxy of it was disposed.</summary>
    internal void RemoveProxy()
    {
        if (Interlocked.Decrement(ref _proxies) == 0)
        {
            _table?.DropIfUnused(this);
        }
    }

    internal bool HasProxies => Volatile.Read(ref _proxies) > 0;

    /// <summary>Counts one more reference received, which becomes one more proxy. Called under the table's lock.</summary>
    internal void Receive()
    {
        _received++;
        Interlocked.Increment(ref _proxies);
    }

    /// <summary>Marks it as given back. Called under the table's lock; false if it already was.</summary>
    internal bool TryDrop()
    {
        if (IsDropped)
        {
            return false;
        }

        IsDropped = true;
        GC.SuppressFinalize(this);
        return true;
    }
}
