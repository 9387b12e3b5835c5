namespace ProxyGen.Manager;

/// <summary>
/// Makes calls on one object, or on several that belong together, run one at a time.
/// <code>
/// _state    0            free, nobody waits
///           n > 0        held, entered n times by the chain in _holder
///           WaitersFlag  set as well while the queue is not empty (it may be free: the first in the queue needs another guard too)
///           Merged       this guard has become part of _mergedInto for good
/// </code>
/// Who changes what:
/// <list type="bullet">
/// <item>0 → 1 and 1 → 0 by compare-exchange from any thread: the path without contention. 0 → 1 cannot pass a waiter, since the flag makes
/// the word differ from 0, so calls enter in the order in which they came.</item>
/// <item>Everything else (the flag, the queue, granting, merging) under the <see cref="GuardScheduler"/>'s lock.</item>
/// <item>_holder is written after 0 → 1 and cleared before 1 → 0 by the holder. A chain enters again what it holds under the lock, after
/// the flag has been set: from then on the last exit needs the lock as well.</item>
/// </list>
/// The compare-exchange on _state is a full fence: what one holder wrote to the object is seen by the next.
/// </summary>
internal sealed class Guard
{
    public const int WaitersFlag = int.MinValue;
    public const int Merged = int.MinValue + 0x4000_0000;

    private int _state;
    private CallChain? _holder;

    /// <summary>Calls that wait, by ticket. Under the scheduler's lock.</summary>
    public LinkedList<GuardWait> Queue { get; } = [];

    /// <summary>The guard this one became part of, if any. Under the scheduler's lock.</summary>
    public Guard? MergedInto { get; private set; }

    /// <summary>The object it was made for, for messages.</summary>
    public ObjectEntry? Owner { get; set; }

    public CallChain? Holder => Volatile.Read(ref _holder);

    public bool IsFree => (Volatile.Read(ref _state) & ~WaitersFlag) == 0;

    public bool IsHeldBy(CallChain chain) => ReferenceEquals(Volatile.Read(ref _holder), chain);

    /// <summary>Enters a guard that is free and not waited for.</summary>
    public bool TryEnter(CallChain chain)
    {
        if (Volatile.Read(ref _state) != 0 || Interlocked.CompareExchange(ref _state, 1, 0) != 0)
        {
            return false;
        }

        Hold(chain);
        return true;
    }

    /// <summary>Under the scheduler's lock: enters once more a guard that the chain holds.</summary>
    public bool TryReenterLocked(CallChain chain)
    {
        if (!IsHeldBy(chain))
        {
            return false;
        }

        // The flag sends the last exit to the lock, so the hold cannot end while it is counted up.
        Interlocked.Or(ref _state, WaitersFlag);
        bool isHeld = IsHeldBy(chain);
        if (isHeld)
        {
            Interlocked.Increment(ref _state);
            chain.AddHold();
        }

        UpdateWaitersFlag();
        return isHeld;
    }

    /// <summary>Leaves the guard if that needs no lock: an inner entry, or the last one with nobody waiting.</summary>
    public bool TryExit(CallChain chain)
    {
        int state = Volatile.Read(ref _state);
        if (state == Merged)
        {
            return false;
        }

        if ((state & ~WaitersFlag) > 1)
        {
            if (Interlocked.CompareExchange(ref _state, state - 1, state) == state)
            {
                chain.RemoveHold();
                return true;
            }

            return false;
        }

        if (state != 1)
        {
            return false;
        }

        Volatile.Write(ref _holder, null);
        if (Interlocked.CompareExchange(ref _state, 0, 1) == 1)
        {
            chain.RemoveHold();
            return true;
        }

        // Somebody began to wait, or this chain entered once more: still inside.
        Volatile.Write(ref _holder, chain);
        return false;
    }

    /// <summary>Under the scheduler's lock: enters a free guard whether or not calls wait for it.</summary>
    public bool TryEnterLocked(CallChain chain)
    {
        int state = Volatile.Read(ref _state);
        if ((state & ~WaitersFlag) != 0 || Interlocked.CompareExchange(ref _state, state | 1, state) != state)
        {
            return false;
        }

        Hold(chain);
        return true;
    }

    /// <summary>Under the scheduler's lock: leaves the guard. True if it is free now.</summary>
    public bool ExitLocked(CallChain chain)
    {
        chain.RemoveHold();
        if ((Volatile.Read(ref _state) & ~WaitersFlag) == 1)
        {
            Volatile.Write(ref _holder, null);
        }

        return (Interlocked.Decrement(ref _state) & ~WaitersFlag) == 0;
    }

    /// <summary>Under the scheduler's lock: sets or clears the flag as the queue demands.</summary>
    public void UpdateWaitersFlag()
    {
        if (Queue.Count > 0)
        {
            Interlocked.Or(ref _state, WaitersFlag);
        }
        else
        {
            Interlocked.And(ref _state, ~WaitersFlag);
        }
    }

    /// <summary>Under the scheduler's lock, with both held by one chain: this guard becomes part of <paramref name="target"/>.</summary>
    public void MergeInto(Guard target)
    {
        int depth = Interlocked.Exchange(ref _state, Merged) & ~WaitersFlag;
        Interlocked.Add(ref target._state, depth);
        Volatile.Write(ref _holder, null);
        MergedInto = target;
    }

    private void Hold(CallChain chain)
    {
        chain.AddHold();
        Volatile.Write(ref _holder, chain);
    }
}
