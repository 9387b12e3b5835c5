using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// A call from outside and everything done on its behalf. Guards belong to a chain, never to a thread: a chain may enter again what it
/// holds, and nobody else may. <see cref="GuardScheduler"/> owns the waits; the hold count is changed by whoever enters or exits.
/// </summary>
internal sealed class CallChain
{
    private int _held;

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

    public void AddHold() => Interlocked.Increment(ref _held);

    public void RemoveHold() => Interlocked.Decrement(ref _held);
}
