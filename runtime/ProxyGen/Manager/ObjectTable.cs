using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ProxyGen.Manager;

/// <summary>
/// All shared objects of a manager, by id and by instance. It holds an entry strongly while something pins it and weakly otherwise: an
/// object inside another lives as long as that one, cycles included.
/// </summary>
internal sealed class ObjectTable
{
    private readonly ConcurrentDictionary<ulong, object> _slots = new();
    private readonly ConditionalWeakTable<object, ObjectEntry> _byInstance = [];
    private readonly Lock _lock = new();
    private ulong _lastId;

    /// <summary>Objects that have an id and have not been collected.</summary>
    public int Count => _slots.Count;

    /// <summary>Those objects. Calls go on meanwhile.</summary>
    public IEnumerable<ObjectEntry> All => _slots.Keys.Select(Find).OfType<ObjectEntry>();

    /// <summary>Told of a collected object that has names.</summary>
    public Action<ObjectEntry>? NamedCollected { get; set; }

    public ObjectEntry? Find(ulong id)
    {
        if (!_slots.TryGetValue(id, out object? slot))
        {
            return null;
        }

        return slot as ObjectEntry ?? (((WeakReference<ObjectEntry>)slot).TryGetTarget(out var entry) ? entry : null);
    }

    public ObjectEntry? FindInstance(object instance) => _byInstance.TryGetValue(instance, out var entry) ? entry : null;

    /// <summary>The entry of an instance; a new one, under <paramref name="guard"/>, if it has none.</summary>
    public ObjectEntry GetOrAdd(object instance, Func<object, object> wrap, SharedContract contract, Guard guard)
    {
        if (_byInstance.TryGetValue(instance, out var entry))
        {
            return entry;
        }

        lock (_lock)
        {
            if (_byInstance.TryGetValue(instance, out entry))
            {
                return entry;
            }

            entry = new ObjectEntry(this, ++_lastId, instance, wrap(instance), contract, guard);
            _byInstance.Add(instance, entry);
            _slots[entry.Id] = entry.Weak;
            return entry;
        }
    }

    public void Pin(ObjectEntry entry)
    {
        lock (_lock)
        {
            if (entry.Pins++ == 0)
            {
                _slots[entry.Id] = entry;
            }
        }
    }

    public void Unpin(ObjectEntry entry, long count = 1)
    {
        lock (_lock)
        {
            entry.Pins -= count;
            if (entry.Pins == 0)
            {
                _slots[entry.Id] = entry.Weak;
            }
        }
    }

    /// <summary>Called by the entry's finalizer: nothing in the manager can reach the object any more.</summary>
    public void OnCollected(ObjectEntry entry)
    {
        _slots.TryRemove(entry.Id, out _);
        if (entry.WeakNames is not null)
        {
            NamedCollected?.Invoke(entry);
        }

        if (entry.Services is not null || entry.Instance is IDisposable or IAsyncDisposable)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static ended => _ = ObjectEnd.RunAsync(ended), entry, preferLocal: false);
        }
    }

    /// <summary>At the manager's end: the objects that still live.</summary>
    public IReadOnlyList<ObjectEntry> TakeAll()
    {
        var entries = All.ToList();
        foreach (var entry in entries)
        {
            GC.SuppressFinalize(entry);
        }

        _slots.Clear();
        return entries;
    }
}
