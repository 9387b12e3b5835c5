using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// A call, as one of those that it is made on behalf of: its ancestors. Guards belong to chains, never to threads: a call may enter a guard that
/// only its ancestors are in, and nobody else may. Two calls that one method makes at once have the same ancestors, and exclude each other.
/// <code>
/// Living     between Begin and End: it may hold guards, and other calls may be made on its behalf
/// Over       ended; calls that outlive it, since nobody has awaited them, are made on behalf of its ancestors
/// Elsewhere  stands for a call of another process; it never holds a guard here, and is looked up by its path when a call is made on its behalf
/// </code>
/// <see cref="GuardScheduler"/> owns the waits; the hold count is changed by whoever enters or exits. A chain that nobody else knows is used
/// again for the next call, so that a call from outside needs none of its own.
/// </summary>
internal sealed class CallChain
{
    private readonly List<GuardWait> _waits = [];
    private CallChain? _parent;
    private CallChain _root;
    private int _held;
    private bool _isOver;
    private bool _isKept;

    // The first guard that is shared; nearly always the only one. Others are in the list, under its lock.
    private Guard? _shared;
    private List<Guard>? _otherShared;

    public CallChain()
    {
        _root = this;
    }

    /// <summary>How it is named on the wire; none until it leaves this process.</summary>
    public ChainId Id { get; private set; }

    /// <summary>Its ancestors in other processes, if the call came from one.</summary>
    public ChainPath Path { get; private set; }

    /// <summary>Whether it stands for a call of another process.</summary>
    public bool IsElsewhere { get; private init; }

    /// <summary>How many calls elsewhere are made on its behalf. Under the lock of <see cref="LentChains"/>.</summary>
    public int Loans { get; set; }

    /// <summary>Who began it here, for messages.</summary>
    public Session? Origin { get; init; }

    /// <summary>The call that runs; null once it has ended, and for what is no call.</summary>
    public IncomingCall? Call { get; private set; }

    /// <summary>The call in this process on whose behalf it is made.</summary>
    public CallChain? Parent => Volatile.Read(ref _parent);

    /// <summary>The outermost of its ancestors, which knows the waits of all that belong to it.</summary>
    public CallChain Root => _root;

    /// <summary>Whether somebody else may know it when its call has ended: it must not stand for another call.</summary>
    public bool IsKept => Volatile.Read(ref _isKept) || !Id.IsNone;

    /// <summary>Whether it, or one of its ancestors, is inside a guard. If not nobody waits for it.</summary>
    public bool IsInsideAny
    {
        get
        {
            for (var chain = this; chain is not null; chain = chain.Parent)
            {
                if (Volatile.Read(ref chain._held) > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A chain that goes on in this process, from another.</summary>
    public static CallChain Elsewhere(ChainPath path) => new() { Path = path, IsElsewhere = true };

    /// <summary>Stands for a call from now on.</summary>
    /// <param name="call">The call.</param>
    /// <param name="caller">On whose behalf it is made; null for nobody's.</param>
    public void Begin(IncomingCall call, CallChain? caller)
    {
        Call = call;
        _isOver = false;
        if (caller is null)
        {
            _parent = null;
            _root = this;
            Path = default;
            return;
        }

        Path = caller.IsElsewhere ? caller.Path : default;
        var parent = Living(caller.IsElsewhere ? LentChains.Find(caller.Path) : caller);
        if (parent is not null)
        {
            // Or calls that call each other without end, and await nothing, would all be kept.
            Volatile.Write(ref parent._parent, Living(parent.Parent));
        }

        Volatile.Write(ref _parent, parent);
        _root = parent?.Root ?? this;
    }

    /// <summary>Its call has ended.</summary>
    public void End()
    {
        Call = null;
        Volatile.Write(ref _isOver, true);
        if (!IsKept)
        {
            Volatile.Write(ref _parent, null);
            _root = this;
        }
    }

    /// <summary>It goes on with what the call has started, perhaps beyond its end.</summary>
    public void Keep() => Volatile.Write(ref _isKept, true);

    /// <summary>Whether the other is a call that this one makes, directly or not, or this one itself.</summary>
    public bool IsAncestorOrSelfOf(CallChain other)
    {
        for (var chain = other; chain is not null; chain = chain.Parent)
        {
            if (ReferenceEquals(chain, this))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It and its ancestors, the nearest first.</summary>
    public IEnumerable<CallChain> WithAncestors()
    {
        for (var chain = this; chain is not null; chain = chain.Parent)
        {
            yield return chain;
        }
    }

    /// <summary>Its ancestors in other processes; none if there are none.</summary>
    public ChainPath FindPath()
    {
        for (var chain = this; chain is not null; chain = chain.Parent)
        {
            if (!chain.Path.IsNone)
            {
                return chain.Path;
            }
        }

        return default;
    }

    /// <summary>Its name for other processes. Under the lock of <see cref="LentChains"/>.</summary>
    public ChainId GetOrCreateId()
    {
        if (Id.IsNone)
        {
            Id = ChainId.Create();
        }

        return Id;
    }

    public void AddWait(GuardWait wait)
    {
        lock (Root._waits)
        {
            Root._waits.Add(wait);
        }
    }

    public void RemoveWait(GuardWait wait)
    {
        lock (Root._waits)
        {
            Root._waits.Remove(wait);
        }
    }

    /// <summary>The waits of this call and of all that are made on its behalf, in whichever manager of this process.</summary>
    public List<GuardWait> FindWaits()
    {
        lock (Root._waits)
        {
            return Root._waits.FindAll(wait => IsAncestorOrSelfOf(wait.Chain));
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

    /// <summary>The same of it and its ancestors together.</summary>
    public int SharedEntriesWithAncestors(Guard guard)
    {
        int entries = 0;
        for (var chain = this; chain is not null; chain = chain.Parent)
        {
            entries += chain.SharedEntries(guard);
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

    public void AddHold() => Interlocked.Increment(ref _held);

    public void RemoveHold() => Interlocked.Decrement(ref _held);

    // What is over and holds nothing cannot be waited for.
    private static CallChain? Living(CallChain? chain)
    {
        while (chain is not null && Volatile.Read(ref chain._isOver) && Volatile.Read(ref chain._held) == 0)
        {
            chain = chain.Parent;
        }

        return chain;
    }

    private List<Guard> CreateOtherShared()
    {
        List<Guard> created = [];
        return Interlocked.CompareExchange(ref _otherShared, created, null) ?? created;
    }
}
