namespace ProxyGen.Manager;

/// <summary>
/// Makes calls on one object, or on several that belong together, run one at a time; those that only read may run together. A call that
/// one inside makes may come in as well, whatever objects it has gone through: of two that it makes at once one waits for the other.
/// <code>
/// _state    0              free, nobody waits
///           n > 0          held, n entries: that of _holder, and of _inner those of calls made on its behalf, each one on that of the one before
///           SharedFlag + n shared, n entries of chains that only read; each of them knows its own (<see cref="CallChain.SharedEntries"/>)
///           WaitersFlag    set as well while the queue is not empty (it may be free: the first in the queue needs another guard too)
///           Merged         this guard has become part of _mergedInto for good
/// </code>
/// Who changes what:
/// <list type="bullet">
/// <item>0 → 1 and 1 → 0, 0 → shared 1, one reader more and one less, by compare-exchange from any thread: the path without contention. None
/// of the steps in can pass a waiter, since the flag makes the word differ, so calls enter in the order in which they came.</item>
/// <item>Everything else (the flag, the queue, inner entries, granting, merging, shared → held) under the <see cref="GuardScheduler"/>'s lock.
/// While the flag is set all numbers change under the lock only.</item>
/// <item>_holder is written after 0 → 1 and cleared before 1 → 0 by the holder. A call enters within another under the lock, after
/// the flag has been set: from then on the last exit needs the lock as well.</item>
/// <item>A reader notes its entry after it is in and strikes it out before it is out: whoever looks under the lock sees at most as many entries
/// of a chain as it has. A chain whose ancestors are the only readers goes from shared to held when it needs to: their entries stay
/// counted, and they hold the guard alone until the last of them is left. Two readers that both want to wait for each other
/// for ever, which is a deadlock and found as one.</item>
/// </list>
/// The compare-exchange on _state is a full fence: what one holder wrote to the object is seen by the next.
/// </summary>
internal sealed class Guard
{
    public const int WaitersFlag = int.MinValue;
    public const int Merged = int.MinValue + 0x4000_0000;
    public const int SharedFlag = 0x2000_0000;

    private readonly List<CallChain> _inner = [];
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

    public bool IsFree => (Volatile.Read(ref _state) & ~WaitersFlag) == 0;

    public bool IsShared => IsSharedState(Volatile.Read(ref _state));

    /// <summary>Under the scheduler's lock: whether the chain itself is inside, and nobody else but on its behalf, or it on theirs.</summary>
    public bool IsHeldByLocked(CallChain chain) => !IsShared && (ReferenceEquals(Volatile.Read(ref _holder), chain) || _inner.Contains(chain));

    /// <summary>Under the scheduler's lock: whether the chain itself is inside as deep as it needs to be.</summary>
    public bool IsEnteredByLocked(CallChain chain, bool isShared) =>
        IsHeldByLocked(chain) || (isShared && chain.SharedEntries(this) > 0);

    /// <summary>Under the scheduler's lock, with the flag set: whether nobody but those on whose behalf it is made keeps the chain out.</summary>
    public bool CanEnterLocked(CallChain chain, bool isShared)
    {
        int state = Volatile.Read(ref _state) & ~WaitersFlag;
        if (state == 0)
        {
            return true;
        }

        return IsSharedState(state)
            ? isShared || chain.SharedEntriesWithAncestors(this) == (state & ~SharedFlag)
            : AreAllAncestors(chain);
    }

    /// <summary>Under the scheduler's lock: who is inside alone, and not one on whose behalf the chain is made.</summary>
    public List<CallChain> FindStrangersLocked(CallChain chain)
    {
        List<CallChain> strangers = [];
        if (Volatile.Read(ref _holder) is { } holder && !holder.IsAncestorOrSelfOf(chain))
        {
            strangers.Add(holder);
        }

        strangers.AddRange(_inner.Where(inner => !inner.IsAncestorOrSelfOf(chain)));
        return strangers;
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

    /// <summary>Leaves the guard if that needs no lock: the only entry, or one of readers, with nobody waiting.</summary>
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

        // Somebody began to wait, or a call that this one makes has entered: still inside.
        Volatile.Write(ref _holder, chain);
        return false;
    }

    /// <summary>Under the scheduler's lock, with the flag set: enters a guard that nobody else keeps the chain out of.</summary>
    public bool TryEnterLocked(CallChain chain, bool isShared)
    {
        if (!CanEnterLocked(chain, isShared))
        {
            return false;
        }

        int state = Volatile.Read(ref _state);
        int inside = state & ~WaitersFlag;
        if (inside > 0 && !IsSharedState(inside))
        {
            _inner.Add(chain);
            Interlocked.Increment(ref _state);
            chain.AddHold();
            return true;
        }

        return isShared ? TryEnterSharedLocked(chain, state) : TryHoldLocked(chain, state);
    }

    /// <summary>Under the scheduler's lock: leaves the guard.</summary>
    public void ExitLocked(CallChain chain)
    {
        chain.RemoveHold();
        if (IsShared)
        {
            ExitSharedLocked(chain);
            return;
        }

        int index = _inner.LastIndexOf(chain);
        if (index >= 0)
        {
            _inner.RemoveAt(index);
        }
        else if (_inner.Count > 0)
        {
            // It does not wait for the calls that it has made.
            Volatile.Write(ref _holder, _inner[0]);
            _inner.RemoveAt(0);
        }
        else
        {
            Volatile.Write(ref _holder, null);
        }

        Interlocked.Decrement(ref _state);
    }

    /// <summary>Under the scheduler's lock: the collections under this guard that somebody watches, if the chain is inside alone and for the last time.</summary>
    public IWatchedCollection[] WatchedOnLastExitLocked(CallChain chain) =>
        IsHeldByLocked(chain) && (Volatile.Read(ref _state) & ~WaitersFlag) == 1 ? WatchedLocked() : [];

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
        CallChain[] entries = [.. new[] { target._holder!, _holder! }.Concat(target._inner).Concat(_inner).OrderBy(static chain => chain.WithAncestors().Count())];
        Volatile.Write(ref target._holder, entries[0]);
        target._inner.Clear();
        target._inner.AddRange(entries[1..]);
        Interlocked.Add(ref target._state, depth);
        Volatile.Write(ref _holder, null);
        _inner.Clear();
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

    private bool TryEnterSharedLocked(CallChain chain, int state)
    {
        if (Interlocked.CompareExchange(ref _state, (state | SharedFlag) + 1, state) != state)
        {
            return false;
        }

        chain.AddHold();
        chain.AddShared(this);
        return true;
    }

    // Free, or only ancestors read: what they entered is held from now on.
    private bool TryHoldLocked(CallChain chain, int state)
    {
        var readers = TakeSharedEntries(chain);
        if (readers.Count != (state & ~(WaitersFlag | SharedFlag))
            || Interlocked.CompareExchange(ref _state, (state & ~SharedFlag) + 1, state) != state)
        {
            // One of them is on its way out.
            readers.ForEach(reader => reader.AddShared(this));
            return false;
        }

        if (readers.Count == 0)
        {
            Hold(chain);
            return true;
        }

        Volatile.Write(ref _holder, readers[0]);
        _inner.AddRange(readers.Skip(1).Append(chain));
        chain.AddHold();
        return true;
    }

    // The outermost first.
    private List<CallChain> TakeSharedEntries(CallChain chain)
    {
        List<CallChain> readers = [];
        for (var reader = chain; reader is not null; reader = reader.Parent)
        {
            while (reader.RemoveShared(this))
            {
                readers.Add(reader);
            }
        }

        readers.Reverse();
        return readers;
    }

    private bool AreAllAncestors(CallChain chain)
    {
        CallChain? ancestor = chain;
        for (int i = _inner.Count; i >= 0; i--)
        {
            var entry = i > 0 ? _inner[i - 1] : Volatile.Read(ref _holder);
            while (ancestor is not null && !ReferenceEquals(ancestor, entry))
            {
                ancestor = ancestor.Parent;
            }

            if (ancestor is null)
            {
                return false;
            }
        }

        return true;
    }

    private void Hold(CallChain chain)
    {
        chain.AddHold();
        Volatile.Write(ref _holder, chain);
    }
}
