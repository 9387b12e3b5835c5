using ProxyGen.Manager.Transactions;

namespace ProxyGen.Manager;

/// <content>Entering and leaving guards, and going on elsewhere.</content>
public sealed partial class IncomingCall
{
    private Guard? _guardOfNew;

    /// <summary>
    /// Enters the guards of the target and of every instance among the arguments. False: they are in use, the call is in their queues and
    /// will be dispatched again from the start; return at once and touch nothing.
    /// </summary>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    /// <exception cref="StaleFencingTokenException">The target has been called under a later lease than this call's.</exception>
    public bool Enter() => EnterTarget(isShared: false);

    /// <summary>As <see cref="Enter"/>, for a member that only reads the target: others that only read may be inside with it.</summary>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    /// <exception cref="StaleFencingTokenException">The target has been called under a later lease than this call's.</exception>
    public bool EnterShared() => EnterTarget(isShared: true);

    /// <summary>As <see cref="Enter"/>, for a member of a class that synchronises itself: its guard is not entered, those of the arguments are.</summary>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    /// <exception cref="StaleFencingTokenException">The target has been called under a later lease than this call's.</exception>
    public bool EnterFree()
    {
        Transaction?.Enter(Target, isRead: false, _context.Arguments);
        if (_context.Arguments.Count > 0 && !EnterAll(new List<GuardNeed>(_context.Arguments.Count)))
        {
            return false;
        }

        Begin();
        return true;
    }

    /// <summary>Enters the guards for a member that returns a task: its chain flows into what it awaits.</summary>
    public bool EnterAsync()
    {
        return Enter() && FlowChain();
    }

    /// <summary>As <see cref="EnterAsync()"/>, for a member that only reads the target.</summary>
    public bool EnterSharedAsync()
    {
        return EnterShared() && FlowChain();
    }

    /// <summary>As <see cref="EnterAsync()"/>, for a member of a class that synchronises itself.</summary>
    public bool EnterFreeAsync()
    {
        return EnterFree() && FlowChain();
    }

    /// <summary>Enters the guard of a name, before an object may be created under it. False: queued, as <see cref="Enter"/>.</summary>
    internal bool EnterName(Guard guard)
    {
        if (_holds.Contains(guard))
        {
            return true;
        }

        return Runtime.Guards.Enter(guard, isShared: false, this);
    }

    /// <summary>An instance that the running member hands out: as it is known, or as a new object of its maker.</summary>
    internal ObjectEntry EntryOf(object instance, SharedContract contract) =>
        Runtime.Objects.FindInstance(instance) ?? Runtime.Objects.GetOrAdd(instance, static same => same, contract, GuardOfNew());

    internal void AddHold(Guard guard) => _holds.Add(guard);

    /// <summary>The call goes on without the thread that took it: what it borrowed is copied, and its session knows it. Under the scheduler's lock or by the running thread.</summary>
    internal void Detach()
    {
        if (_isDetached)
        {
            return;
        }

        _isDetached = true;
        _request = _request.ToArray();
        Register();
    }

    private bool EnterTarget(bool isShared)
    {
        Transaction?.Enter(Target, isShared, _context.Arguments);
        if (!EnterGuards(isShared))
        {
            return false;
        }

        Begin();
        return true;
    }

    private bool EnterGuards(bool isShared)
    {
        if (_context.Arguments.Count == 0 && !_isResumed)
        {
            return Target is null || Runtime.Guards.Enter(Target.Guard, isShared, this);
        }

        var needed = new List<GuardNeed>(_context.Arguments.Count + 1);
        if (Target is not null)
        {
            Need(needed, new GuardNeed(Target.Guard, isShared));
        }

        return EnterAll(needed);
    }

    private bool EnterAll(List<GuardNeed> needed)
    {
        foreach (var entry in _context.Arguments)
        {
            if (!entry.Dispatcher.IsFree)
            {
                Need(needed, new GuardNeed(entry.Guard, IsShared: false));
            }
        }

        return needed.Count == 0 || Runtime.Guards.EnterAll(needed, this);
    }

    private void Begin()
    {
        if (!_isResumed)
        {
            Lane?.Enter();
        }

        if (_fence.IsGiven)
        {
            Target?.Fences.Pass(_fence);
        }
    }

    /// <summary>The chain flows from here on into what is awaited and started.</summary>
    internal bool FlowChain()
    {
        // What flows may outlive the call.
        Chain.Keep();
        AmbientChain.Flow(Chain);
        AmbientTransaction.Flow(Transaction);
        return true;
    }

    private void Need(List<GuardNeed> needed, GuardNeed need)
    {
        // A call that is dispatched again has entered its guards already, unless one of them was merged meanwhile.
        if (_isResumed && Runtime.Guards.IsEntered(need.Guard, Chain, need.IsShared))
        {
            return;
        }

        needed.Add(need);
    }

    /// <summary>Puts objects of the call that one of them has kept under one guard from now on, while the guards are still held.</summary>
    private void JoinKept()
    {
        foreach (var held in _context.Arguments)
        {
            if (Target is not null)
            {
                JoinIfHeld(Target, held);
                JoinIfHeld(held, Target);
            }

            foreach (var holder in _context.Arguments)
            {
                JoinIfHeld(holder, held);
            }
        }
    }

    private void JoinIfHeld(ObjectEntry holder, ObjectEntry held)
    {
        if (!ReferenceEquals(holder, held) && Holds(holder.Dispatcher, holder.Subject, held))
        {
            Runtime.Guards.Join(holder.Guard, held.Guard, Chain);
        }
    }

    // A new object that has kept arguments of its constructor is one with them before anybody else knows it.
    private Guard GuardOfCreated(object instance)
    {
        var guard = _guardOfNew;
        foreach (var held in _context.Arguments)
        {
            if (Creating!.Dispatcher.IsFree || held.Dispatcher.IsFree || !Holds(Creating.Dispatcher, instance, held))
            {
                continue;
            }

            if (guard is null)
            {
                guard = held.Guard;
            }
            else
            {
                Runtime.Guards.Join(guard, held.Guard, Chain);
            }
        }

        return guard ?? new Guard();
    }

    // What an object makes shares its guard. While a constructor runs its object has none yet: nobody gets in before it has ended.
    private Guard GuardOfNew()
    {
        if (Target is not null)
        {
            return Target.Guard;
        }

        if (_guardOfNew is null)
        {
            _guardOfNew = new Guard();
            _guardOfNew.TryEnter(Chain);
            AddHold(_guardOfNew);
        }

        return _guardOfNew;
    }

    private static bool Holds(Dispatcher dispatcher, object subject, ObjectEntry held)
    {
        try
        {
            return dispatcher.HoldsIn(subject, held.Instance);
        }
#pragma warning disable CA1031 // A property that cannot be read shows nothing that it holds; the call itself has its outcome already.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>Leaves what was entered; the chain lives on.</summary>
    internal void LeaveHolds()
    {
        for (int i = _holds.Count - 1; i >= 0; i--)
        {
            Runtime.Guards.Exit(_holds[i], Chain);
        }

        _holds.Clear();
    }
}
