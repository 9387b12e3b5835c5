using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// A call from outside and everything done on its behalf. Guards belong to a chain, never to a thread: a chain may enter again what it
/// holds, and nobody else may. <see cref="GuardScheduler"/> owns the waits; the hold count is changed by whoever enters or exits.
/// </summary>
internal sealed class CallChain
{
    private int _held;

    // The first guard that is shared; nearly always the only one. Others are in the list, under its lock.
    private Guard? _shared;
    private List<Guard>? _otherShared;

    /// <summary>How it is named on the wire; none until it leaves this process.</summary>
    public ChainId Id { get; private set; }

    /// <summary>Calls from other processes that belong to it. Under the runtime's lock.</summary>
    public int ForeignCalls { get; set; }

    /// <summary>Who began it here, for messages.</summary>
    public Session? Origin { get; init; }

    /// <summary>Guards entered and not yet left, each entry counted. A chain that holds none cannot be waited for.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Its waits, under the scheduler's lock.</summary>
    public List<GuardWait> Waits { get; } = [];

    /// <summary>A chain that began in another process.</summary>
    public static CallChain FromWire(ChainId id) => new() { Id = id };

    /// <summary>The chain's name for other processes.</summary>
    public ChainId Export()
    {
        lock (Waits)
        {
            if (Id.IsNone)
            {
                Id = ChainId.Create();
            }

            return Id;
        }
    }

    /// <summary>How often it is inside a guard that it shares with others that only read.</summary>
    public int SharedEntries(Guard guard)
    {
        int entries = ReferenceEquals(Volatile.Read(ref _shared), guard) ? 1 : 0;
        if (Volatile.Read(ref _otherShared) is { } others)
        {
            lock (others)
            {
                entries += others.Count(other => ReferenceEquals(other, guard));
            }
        }

        return entries;
    }

    /// <summary>It has entered a guard to read.</summary>
    public void AddShared(Guard guard)
    {
        if (Interlocked.CompareExchange(ref _shared, guard, null) is null)
        {
            return;
        }

        var others = Volatile.Read(ref _otherShared) ?? CreateOtherShared();
        lock (others)
        {
            others.Add(guard);
        }
    }

    /// <summary>It is about to leave a guard that it has entered to read. False: it has come to hold the guard alone meanwhile.</summary>
    public bool RemoveShared(Guard guard)
    {
        if (ReferenceEquals(Interlocked.CompareExchange(ref _shared, null, guard), guard))
        {
            return true;
        }

        if (Volatile.Read(ref _otherShared) is not { } others)
        {
            return false;
        }

        lock (others)
        {
            return others.Remove(guard);
        }
    }

    /// <summary>It was alone in a guard that it had entered to read, and holds it from now on.</summary>
    public void RemoveAllShared(Guard guard)
    {
        Interlocked.CompareExchange(ref _shared, null, guard);
        if (Volatile.Read(ref _otherShared) is { } others)
        {
            lock (others)
            {
                others.RemoveAll(other => ReferenceEquals(other, guard));
            }
        }
    }

    public void AddHold() => Interlocked.Increment(ref _held);

    public void RemoveHold() => Interlocked.Decrement(ref _held);

    private List<Guard> CreateOtherShared()
    {
        List<Guard> created = [];
        return Interlocked.CompareExchange(ref _otherShared, created, null) ?? created;
    }
}
