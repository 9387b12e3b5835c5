using System.Diagnostics.CodeAnalysis;

namespace ProxyGen.Client;

/// <summary>
/// Calls that have been sent and have no outcome yet, by their numbers. Numbers are given in order and never twice: the low bits of one are its
/// slot, the others its generation there, so who asks for a call that is gone never gets another.
/// <code>
/// Id = Free      nobody's
/// Id = Busy      somebody fills or empties the slot, and nobody else touches it
/// Id = a number  that call is in it
///
/// TryAdd    Free → Busy (compare-exchange), Call is written, Id = number (release), full fence, looks at _isClosed
/// TryTake   number → Busy (compare-exchange: one taker wins), Call is read and cleared, Id = Free (release)
/// Close     _isClosed, full fence, then takes what it finds
/// </code>
/// The release of the number pairs with the compare-exchange that takes it: a taker sees the call. The release of Free pairs with the
/// compare-exchange that fills the slot again. The fences of TryAdd and Close pair: either Close finds the call, or TryAdd sees that the table is
/// closed and takes the call out itself. A slot that is in use when a later number needs it, which takes as many numbers as there are slots
/// meanwhile, sends the later call to _others, under their lock.
/// </summary>
internal sealed class CallTable<TCall>
    where TCall : class
{
    private const ulong Free = 0;
    private const ulong Busy = ulong.MaxValue;

    private readonly Slot[] _slots;
    private readonly ulong _mask;
    private readonly Lock _othersLock = new();
    private readonly Dictionary<ulong, TCall> _others = [];
    private int _otherCount;
    private bool _isClosed;

    /// <param name="slots">How many, a power of two.</param>
    public CallTable(int slots)
    {
        _slots = new Slot[slots];
        _mask = (ulong)slots - 1;
    }

    /// <summary>Adds a call. False: the table is closed, and the call is still its owner's.</summary>
    /// <param name="callId">Its number: not 0, and given to no other call.</param>
    /// <param name="call">The call.</param>
    public bool TryAdd(ulong callId, TCall call)
    {
        ref var slot = ref _slots[callId & _mask];
        if (Interlocked.CompareExchange(ref slot.Id, Busy, Free) != Free)
        {
            return TryAddOther(callId, call);
        }

        slot.Call = call;

        // Release and full fence in one: pairs with TryTake, and with the fence of Close.
        Interlocked.Exchange(ref slot.Id, callId);
        return !Volatile.Read(ref _isClosed) || !TryTakeFromSlot(callId, out _);
    }

    /// <summary>Takes out the call of this number, if it is there: one of those who ask gets it.</summary>
    public bool TryTake(ulong callId, [NotNullWhen(true)] out TCall? call) =>
        TryTakeFromSlot(callId, out call) || (Volatile.Read(ref _otherCount) > 0 && TryTakeOther(callId, out call));

    /// <summary>Takes nothing more, and empties the table.</summary>
    public List<TCall> Close()
    {
        List<TCall> calls = [];
        Volatile.Write(ref _isClosed, true);

        // Pairs with the fence of TryAdd.
        Interlocked.MemoryBarrier();
        for (int i = 0; i < _slots.Length; i++)
        {
            if (TryTakeFromSlot(Volatile.Read(ref _slots[i].Id), out var call))
            {
                calls.Add(call);
            }
        }

        lock (_othersLock)
        {
            calls.AddRange(_others.Values);
            _others.Clear();
            Volatile.Write(ref _otherCount, 0);
        }

        return calls;
    }

    private bool TryTakeFromSlot(ulong callId, [NotNullWhen(true)] out TCall? call)
    {
        ref var slot = ref _slots[callId & _mask];
        if (callId is Free or Busy || Interlocked.CompareExchange(ref slot.Id, Busy, callId) != callId)
        {
            call = null;
            return false;
        }

        call = slot.Call!;
        slot.Call = null;

        // Pairs with the compare-exchange of TryAdd.
        Volatile.Write(ref slot.Id, Free);
        return true;
    }

    private bool TryAddOther(ulong callId, TCall call)
    {
        lock (_othersLock)
        {
            if (Volatile.Read(ref _isClosed))
            {
                return false;
            }

            _others.Add(callId, call);
            Volatile.Write(ref _otherCount, _others.Count);
            return true;
        }
    }

    private bool TryTakeOther(ulong callId, [NotNullWhen(true)] out TCall? call)
    {
        lock (_othersLock)
        {
            bool isTaken = _others.Remove(callId, out call);
            Volatile.Write(ref _otherCount, _others.Count);
            return isTaken;
        }
    }

    private struct Slot
    {
        public ulong Id;
        public TCall? Call;
    }
}
