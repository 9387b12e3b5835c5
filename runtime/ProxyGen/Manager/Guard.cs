namespace ProxyGen.Manager;

/// <summary>
/// Makes calls on one object, or on several that belong together, run one at a time; those that only read may run together.
/// <code>
/// _state    0              free, nobody waits
///           n > 0          held, entered n times by the chain in _holder
///           SharedFlag + n shared, entered n times by chains that only read; each of them knows its entries (<see cref="CallChain.SharedEntries"/>)
///           WaitersFlag    set as well while the queue is not empty (it may be free: the first in the queue needs another guard too)
///           Merged         this guard has become part of _mergedInto for good
/// </code>
/// Who changes what:
/// <list type="bullet">
/// <item>0 → 1 and 1 → 0, 0 → shared 1, one reader more and one less, by compare-exchange from any thread: the path without contention. None
/// of the steps in can pass a waiter, since the flag makes the word differ, so calls enter in the order in which they came.</item>
/// <item>Everything else (the flag, the queue, granting, merging, shared → held) under the <see cref="GuardScheduler"/>'s lock. While the flag
/// is set the number of readers changes under the lock only.</item>
/// <item>_holder is written after 0 → 1 and cleared before 1 → 0 by the holder. A chain enters again what it holds under the lock, after
/// the flag has been set: from then on the last exit needs the lock as well.</item>
/// <item>A reader notes its entry after it is in and strikes it out before it is out: whoever looks under the lock sees at most as many entries
/// of a chain as it has. A chain whose entries are all there are is the only reader, and goes from shared to held when it needs to: its
/// entries stay counted, and it holds the guard alone until the last of them is left. Two readers that both want to wait for each other
/// for ever, which is a deadlock and found as one.</item>
/// </list>
/// The compare-exchange on _state is a full fence: what one holder wrote to the object is seen by the next.
/// </summary>
internal sealed class Guard
{
    public const int WaitersFlag = int.MinValue;
    public const int Merged = int.MinValue + 0x4000_0000;
    public const int SharedFlag = 0x2000_0000;

    private int _state;
    private CallChain? _holder;
    private volatile List<IWatchedCollection>? _watched;

    /// <summary>Calls that wait, by ticket. Under the scheduler's lock.</summary>
    public LinkedList<GuardWait> Queue { get; } = [];

    /// <summary>How many of the calls that wait are nested ones. Under the scheduler's lock.</summary>
    public int NestedWaits { get; set; }

    /// <summary>The guard this one became part of, if any. Under the scheduler's lock.</summary>
    public Guard? MergedInto { get; private set; }

    /// <summary>The object it was made for, for messages.</summary>
    public ObjectEntry? Owner { get; set; }

    /// <summary>Whether a collection under this guard may be watched; if so the scheduler knows which.</summary>
    public bool MayBeWatched => _watched is not null || MergedInto is not null;

    public CallChain? Holder => Volatile.Read(ref _holder);

    public bool IsFree => (Volatile.Read(ref _state) & ~WaitersFlag) == 0;

    public bool IsShared => IsSharedState(Volatile.Read(ref _state));

    public bool IsHeldBy(CallChain chain) => ReferenceEquals(Volatile.Read(ref _holder), chain);

    /// <summary>Whether the chain is inside as deep as it needs to be.</summary>
    public bool IsEnteredBy(CallChain chain, bool isShared) => IsHeldBy(chain) || (isShared && chain.SharedEntries(this) > 0);

    /// <summary>Under the scheduler's lock, with the flag set: whether nobody else keeps the chain out.</summary>
    public bool CanEnterLocked(CallChain chain, GuardNeed need)
    {
        int state = Volatile.Read(ref _state) & ~WaitersFlag;
        return state == 0
            || (IsSharedState(state) && (need.IsShared || chain.SharedEntries(this) == (state & ~SharedFlag)))
            || (need.IsUpgrade && IsHeldBy(chain));
    }

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

    /// <summary>Enters a guard that is free or has readers, and is not waited for, to read.</summary>
    public bool TryEnterShared(CallChain chain)
    {
        int state = Volatile.Read(ref _state);
        while (state == 0 || (IsSharedState(state) && state > 0))
        {
            int before = Interlocked.CompareExchange(ref _state, (state | SharedFlag) + 1, state);
            if (before == state)
            {
                chain.AddHold();
                chain.AddShared(this);
                return true;
            }

            state = before;
        }

        return false;
    }

    /// <summary>Under the scheduler's lock: enters once more a guard that the chain is in as deep as it needs to be.</summary>
    public bool TryReenterLocked(CallChain chain, bool isShared)
    {
        if (!IsEnteredBy(chain, isShared))
        {
            return false;
        }

        // The flag sends the last exit to the lock, so the hold cannot end while it is counted up.
        Interlocked.Or(ref _state, WaitersFlag);
        bool isEntered = IsEnteredBy(chain, isShared);
        if (isEntered)
        {
            bool entersShared = IsShared;
            Interlocked.Increment(ref _state);
            chain.AddHold();
            if (entersShared)
            {
                chain.AddShared(this);
            }
        }

        UpdateWaitersFlag();
        return isEntered;
    }

    /// <summary>Leaves the guard if that needs no lock: an inner entry, or one with nobody waiting.</summary>
    public bool TryExit(CallChain chain)
    {
        int state = Volatile.Read(ref _state);
        if (state == Merged)
        {
            return false;
        }

        if (IsSharedState(state))
        {
            return state > 0 && TryExitShared(chain, state);
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

    /// <summary>Under the scheduler's lock: enters a guard that nobody else keeps the chain out of, whether or not calls wait for it.</summary>
    public bool TryEnterLocked(CallChain chain, GuardNeed need)
    {
        if (!CanEnterLocked(chain, need))
        {
            return false;
        }

        int state = Volatile.Read(ref _state);
        if (need.IsShared)
        {
            if (Interlocked.CompareExchange(ref _state, (state | SharedFlag) + 1, state) != state)
            {
                return false;
            }

            chain.AddHold();
            chain.AddShared(this);
            return true;
        }

        if (Interlocked.CompareExchange(ref _state, (state & ~SharedFlag) + 1, state) != state)
        {
            return false;
        }

        // It was the only reader: what it entered before is held from now on.
        chain.RemoveAllShared(this);
        Hold(chain);
        return true;
    }

    /// <summary>Under the scheduler's lock: leaves the guard. True if others may be able to enter now.</summary>
    public bool ExitLocked(CallChain chain)
    {
        chain.RemoveHold();
        int state = Volatile.Read(ref _state);
        if (IsSharedState(state))
        {
            ExitSharedLocked(chain);
            return true;
        }

        if ((state & ~WaitersFlag) == 1)
        {
            Volatile.Write(ref _holder, null);
        }

        return (Interlocked.Decrement(ref _state) & ~WaitersFlag) == 0;
    }

    /// <summary>Under the scheduler's lock: the collections under this guard that somebody watches, if the chain is inside alone and for the last time.</summary>
    public IWatchedCollection[] WatchedOnLastExitLocked(CallChain chain) =>
        IsHeldBy(chain) && (Volatile.Read(ref _state) & ~WaitersFlag) == 1 ? WatchedLocked() : [];

    /// <summary>Under the scheduler's lock: the collections under this guard that somebody watches.</summary>
    public IWatchedCollection[] WatchedLocked()
    {
        if (_watched is not { } watched)
        {
            return [];
        }

        watched.RemoveAll(static collection => !collection.IsWatched);
        if (watched.Count == 0)
        {
            _watched = null;
        }

        return [.. watched];
    }

    /// <summary>Under the scheduler's lock: a collection is watched from now on.</summary>
    public void AddWatchedLocked(IWatchedCollection collection)
    {
        var watched = _watched ??= [];
        if (!watched.Contains(collection))
        {
            watched.Add(collection);
        }
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
        foreach (var collection in WatchedLocked())
        {
            target.AddWatchedLocked(collection);
        }
    }

    private static bool IsSharedState(int state) => (state & SharedFlag) != 0;

    private static int WithoutReader(int state) =>
        (state & ~(WaitersFlag | SharedFlag)) == 1 ? (state - 1) & ~SharedFlag : state - 1;

    private bool TryExitShared(CallChain chain, int state)
    {
        if (!chain.RemoveShared(this))
        {
            return false;
        }

        while (IsSharedState(state) && state > 0)
        {
            int before = Interlocked.CompareExchange(ref _state, WithoutReader(state), state);
            if (before == state)
            {
                chain.RemoveHold();
                return true;
            }

            state = before;
        }

        // Somebody began to wait: still inside.
        chain.AddShared(this);
        return false;
    }

    // Readers without an interest in the lock may come and go until the flag is set.
    private void ExitSharedLocked(CallChain chain)
    {
        chain.RemoveShared(this);
        int state = Volatile.Read(ref _state);
        int before;
        while ((before = Interlocked.CompareExchange(ref _state, WithoutReader(state), state)) != state)
        {
            state = before;
        }
    }

    private void Hold(CallChain chain)
    {
        chain.AddHold();
        Volatile.Write(ref _holder, chain);
    }
}
