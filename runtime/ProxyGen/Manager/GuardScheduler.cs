namespace ProxyGen.Manager;

/// <summary>
/// Lets calls into guards, one manager's worth of them. The path without contention takes no lock (<see cref="Guard"/>); everything else
/// happens under one, so that queues, holders and waits are seen as one consistent graph.
/// <para>A call that needs several guards takes its place in all their queues in one step and enters them in one step when it can enter all.
/// Calls therefore stand in the same order in every queue they share: they cannot wait for each other in a circle, and one caller's calls
/// to an object keep their order (<see cref="GuardTurns"/>).</para>
/// <para>Calls that only read enter together. One that has not begun keeps behind everybody before it in a queue who does not only read, and
/// behind nested calls that wait for readers to leave: a stream of readers holds up no writer.</para>
/// <para>A call that is made on behalf of one that is inside a guard (nested) goes ahead of calls that have not begun. Chains can hold and wait
/// at once, so only they can close a circle; that is looked for at the moment a nested call begins to wait (<see cref="GuardCircle"/>).
/// Who is inside a guard to read is not known to the guard: of those only chains that wait themselves can be part of a circle, and the
/// scheduler knows these.</para>
/// </summary>
internal sealed class GuardScheduler
{
    private readonly Lock _lock = new();
    private readonly List<GuardWait> _nestedWaits = [];
    private long _nextTicket;

    /// <summary>Enters one guard, or puts the call in its queue and returns false; it is resumed once it is inside.</summary>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    public bool Enter(Guard guard, bool isShared, IncomingCall call)
    {
        if (isShared ? guard.TryEnterShared(call.Chain) : guard.TryEnter(call.Chain))
        {
            call.AddHold(guard);
            return true;
        }

        return EnterContended([new GuardNeed(guard, isShared)], call);
    }

    /// <summary>Enters several guards at once, or queues for all of them and returns false.</summary>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    public bool EnterAll(List<GuardNeed> needs, IncomingCall call) =>
        needs.Count == 1 ? Enter(needs[0].Guard, needs[0].IsShared, call) : EnterContended(needs, call);

    /// <summary>Leaves a guard that the call entered, and lets in whoever can now go.</summary>
    public void Exit(Guard guard, CallChain chain)
    {
        if (guard.MayBeWatched)
        {
            TellChanges(guard, chain);
        }

        if (guard.TryExit(chain))
        {
            return;
        }

        List<IncomingCall>? granted = null;
        lock (_lock)
        {
            var root = Resolve(guard);
            root.ExitLocked(chain);
            Grant(root, ref granted);
        }

        Resume(granted);
    }

    /// <summary>Puts two objects under one guard from now on. Both must be held by <paramref name="chain"/>.</summary>
    public void Join(Guard first, Guard second, CallChain chain)
    {
        lock (_lock)
        {
            var target = Resolve(first);
            var source = Resolve(second);
            if (ReferenceEquals(target, source) || !target.IsHeldByLocked(chain) || !source.IsHeldByLocked(chain))
            {
                return;
            }

            var moved = source.Queue.ToList();
            source.Queue.Clear();
            source.NestedWaits = 0;
            source.MergeInto(target);
            foreach (var wait in moved)
            {
                int index = wait.Needs.FindIndex(need => ReferenceEquals(need.Guard, source));
                var moving = wait.Needs[index];
                wait.Needs.RemoveAt(index);
                index = wait.Needs.FindIndex(need => ReferenceEquals(need.Guard, target));
                if (index < 0)
                {
                    wait.Needs.Add(moving with { Guard = target });
                    GuardTurns.Enqueue(target, wait);
                }
                else
                {
                    wait.Needs[index] = Stricter(wait.Needs[index], moving);
                }
            }

            target.UpdateWaitersFlag();
        }
    }

    /// <summary>A collection under a guard is watched from now on. Inside the guard.</summary>
    public void AddWatched(Guard guard, IWatchedCollection collection)
    {
        lock (_lock)
        {
            Resolve(guard).AddWatchedLocked(collection);
        }
    }

    /// <summary>The collections under a guard that somebody watches.</summary>
    public IWatchedCollection[] WatchedUnder(Guard guard)
    {
        lock (_lock)
        {
            return Resolve(guard).WatchedLocked();
        }
    }

    /// <summary>Whether the chain itself is inside a guard, or what that has become, as deep as it needs to be.</summary>
    public bool IsEntered(Guard guard, CallChain chain, bool isShared)
    {
        lock (_lock)
        {
            return Resolve(guard).IsEnteredByLocked(chain, isShared);
        }
    }

    /// <summary>Takes a waiting call out of its queues. False if it has begun.</summary>
    public bool TryWithdraw(IncomingCall call)
    {
        List<IncomingCall>? granted = null;
        lock (_lock)
        {
            if (call.Wait is not { IsQueued: true } wait)
            {
                return false;
            }

            Unqueue(wait);
            GrantAll(wait, ref granted);
        }

        Resume(granted);
        return true;
    }

    // While nobody else is inside, and nobody of the chain either.
    private void TellChanges(Guard guard, CallChain chain)
    {
        IWatchedCollection[] watched;
        lock (_lock)
        {
            watched = Resolve(guard).WatchedOnLastExitLocked(chain);
        }

        foreach (var collection in watched)
        {
            collection.TellChanges();
        }
    }

    private bool EnterContended(List<GuardNeed> needs, IncomingCall call)
    {
        List<IncomingCall>? granted = null;
        bool isInside;
        lock (_lock)
        {
            isInside = EnterOrWait(Distinct(needs), call, ref granted);
        }

        Resume(granted);
        return isInside;
    }

    private bool EnterOrWait(List<GuardNeed> needs, IncomingCall call, ref List<IncomingCall>? granted)
    {
        var wait = new GuardWait(call, call.Chain, isNested: call.Chain.IsInsideAny, needs) { Ticket = _nextTicket++ };
        foreach (var need in needs)
        {
            GuardTurns.Enqueue(need.Guard, wait);
            need.Guard.UpdateWaitersFlag();
        }

        wait.IsQueued = true;
        call.Wait = wait;
        wait.Chain.AddWait(wait);
        if (wait.IsNested)
        {
            _nestedWaits.Add(wait);
        }

        // Whoever left a guard before its flag was set has not seen this call, so look once more.
        if (GuardTurns.CanEnter(wait) && TryEnter(wait))
        {
            return true;
        }

        if (wait.IsNested && !call.StaysInCircle && GuardCircle.Find(wait, _nestedWaits) is { } circle)
        {
            Unqueue(wait);
            GrantAll(wait, ref granted);
            Resume(granted);
            throw new DeadlockException(circle);
        }

        call.Detach();
        return false;
    }

    // A guard once for each chain: whoever reads and changes needs it for itself.
    private static List<GuardNeed> Distinct(List<GuardNeed> needs)
    {
        var distinct = new List<GuardNeed>(needs.Count);
        foreach (var need in needs)
        {
            var resolved = need with { Guard = Resolve(need.Guard) };
            int index = distinct.FindIndex(other => ReferenceEquals(other.Guard, resolved.Guard));
            if (index < 0)
            {
                distinct.Add(resolved);
            }
            else
            {
                distinct[index] = Stricter(distinct[index], resolved);
            }
        }

        return distinct;
    }

    private static GuardNeed Stricter(GuardNeed first, GuardNeed second) => new(first.Guard, first.IsShared && second.IsShared);

    private static Guard Resolve(Guard guard)
    {
        while (guard.MergedInto is { } target)
        {
            guard = target;
        }

        return guard;
    }

    private void GrantAll(GuardWait gone, ref List<IncomingCall>? granted)
    {
        foreach (var need in gone.Needs)
        {
            Grant(need.Guard, ref granted);
        }
    }

    private void Grant(Guard guard, ref List<IncomingCall>? granted)
    {
        while (guard.Queue.Count > 0 && GuardTurns.NextIn(guard) is { } wait)
        {
            bool isShared = GuardTurns.IsShared(wait, guard);
            if (!TryEnter(wait))
            {
                return;
            }

            (granted ??= []).Add(wait.Call);
            if (!isShared)
            {
                // Only what it calls could come in now, and it has not begun.
                return;
            }
        }
    }

    private bool TryEnter(GuardWait wait)
    {
        int entered = 0;
        foreach (var need in wait.Needs)
        {
            if (!need.Guard.TryEnterLocked(wait.Chain, need.IsShared))
            {
                break;
            }

            entered++;
        }

        if (entered < wait.Needs.Count)
        {
            for (int i = 0; i < entered; i++)
            {
                wait.Needs[i].Guard.ExitLocked(wait.Chain);
            }

            return false;
        }

        Unqueue(wait);
        foreach (var need in wait.Needs)
        {
            wait.Call.AddHold(need.Guard);
        }

        return true;
    }

    private void Unqueue(GuardWait wait)
    {
        wait.IsQueued = false;
        wait.Call.Wait = null;
        wait.Chain.RemoveWait(wait);
        if (wait.IsNested)
        {
            _nestedWaits.Remove(wait);
        }

        foreach (var need in wait.Needs)
        {
            need.Guard.Queue.Remove(wait);
            need.Guard.NestedWaits -= wait.IsNested ? 1 : 0;
            need.Guard.UpdateWaitersFlag();
        }
    }

    private static void Resume(List<IncomingCall>? granted)
    {
        if (granted is null)
        {
            return;
        }

        foreach (var call in granted)
        {
            call.ScheduleResume();
        }
    }
}
