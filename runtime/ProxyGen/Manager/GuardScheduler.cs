namespace ProxyGen.Manager;

/// <summary>
/// Lets calls into guards, one manager's worth of them. The path without contention takes no lock (<see cref="Guard"/>); everything else
/// happens under one, so that queues, holders and waits are seen as one consistent graph.
/// <para>A call that needs several guards takes its place in all their queues in one step and enters them in one step when all are free.
/// Calls therefore stand in the same order in every queue they share: they cannot wait for each other in a circle, and one caller's calls
/// to an object keep their order.</para>
/// <para>A call whose chain already holds a guard (nested) goes ahead of calls that have not begun. Chains can hold and wait at once, so
/// only they can close a circle; that is looked for at the moment a nested call begins to wait.</para>
/// </summary>
internal sealed class GuardScheduler
{
    private readonly Lock _lock = new();
    private long _nextTicket;

    /// <summary>Enters one guard, or puts the call in its queue and returns false; it is resumed once it is inside.</summary>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    public bool Enter(Guard guard, IncomingCall call)
    {
        if (guard.TryEnter(call.Chain))
        {
            call.AddHold(guard);
            return true;
        }

        return EnterContended([guard], call);
    }

    /// <summary>Enters several guards at once, or queues for all of them and returns false.</summary>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    public bool EnterAll(List<Guard> guards, IncomingCall call) =>
        guards.Count == 1 ? Enter(guards[0], call) : EnterContended(guards, call);

    /// <summary>Leaves a guard that the call entered, and lets in whoever can now go.</summary>
    public void Exit(Guard guard, CallChain chain)
    {
        if (guard.TryExit(chain))
        {
            return;
        }

        List<IncomingCall>? granted = null;
        lock (_lock)
        {
            var root = Resolve(guard);
            if (root.ExitLocked(chain))
            {
                Grant(root, ref granted);
            }
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
            if (ReferenceEquals(target, source) || !target.IsHeldBy(chain) || !source.IsHeldBy(chain))
            {
                return;
            }

            var moved = source.Queue.ToList();
            source.Queue.Clear();
            source.MergeInto(target);
            foreach (var wait in moved)
            {
                wait.Guards.Remove(source);
                if (!wait.Guards.Contains(target))
                {
                    wait.Guards.Add(target);
                    InsertByTicket(target.Queue, wait);
                }
            }

            target.UpdateWaitersFlag();
        }
    }

    /// <summary>The guard that an entry's guard has become.</summary>
    public Guard ResolveLocked(Guard guard)
    {
        lock (_lock)
        {
            return Resolve(guard);
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
            foreach (var guard in wait.Guards)
            {
                Grant(guard, ref granted);
            }
        }

        Resume(granted);
        return true;
    }

    private bool EnterContended(List<Guard> guards, IncomingCall call)
    {
        List<IncomingCall>? granted = null;
        var chain = call.Chain;
        lock (_lock)
        {
            var needed = new List<Guard>(guards.Count);
            foreach (var guard in guards)
            {
                var root = Resolve(guard);
                if (root.TryReenterLocked(chain))
                {
                    call.AddHold(root);
                }
                else if (!needed.Contains(root))
                {
                    needed.Add(root);
                }
            }

            if (needed.Count == 0)
            {
                return true;
            }

            var wait = new GuardWait(call, chain, isNested: chain.Held > 0, needed) { Ticket = _nextTicket++ };
            foreach (var guard in needed)
            {
                InsertByTicket(guard.Queue, wait);
                guard.UpdateWaitersFlag();
            }

            wait.IsQueued = true;
            call.Wait = wait;
            chain.Waits.Add(wait);

            // Whoever left a guard before its flag was set has not seen this call, so look once more.
            if (CanEnter(wait) && TryEnter(wait))
            {
                return true;
            }

            if (wait.IsNested && !call.StaysInCircle && FindCycle(wait) is { } cycle)
            {
                Unqueue(wait);
                foreach (var guard in needed)
                {
                    Grant(guard, ref granted);
                }

                throw new DeadlockException(cycle);
            }

            call.Detach();
        }

        Resume(granted);
        return false;
    }

    private static Guard Resolve(Guard guard)
    {
        while (guard.MergedInto is { } target)
        {
            guard = target;
        }

        return guard;
    }

    private static void InsertByTicket(LinkedList<GuardWait> queue, GuardWait wait)
    {
        var last = queue.Last;
        while (last is not null && last.Value.Ticket > wait.Ticket)
        {
            last = last.Previous;
        }

        if (last is null)
        {
            queue.AddFirst(wait);
        }
        else
        {
            queue.AddAfter(last, wait);
        }
    }

    private static void Grant(Guard guard, ref List<IncomingCall>? granted)
    {
        while (guard.IsFree && NextIn(guard) is { } wait && TryEnter(wait))
        {
            (granted ??= []).Add(wait.Call);
        }
    }

    private static GuardWait? NextIn(Guard guard)
    {
        GuardWait? firstRoot = null;
        foreach (var wait in guard.Queue)
        {
            if (!wait.IsNested)
            {
                firstRoot ??= wait;
            }
            else if (CanEnter(wait))
            {
                return wait;
            }
        }

        return firstRoot is not null && CanEnter(firstRoot) ? firstRoot : null;
    }

    private static bool CanEnter(GuardWait wait)
    {
        foreach (var guard in wait.Guards)
        {
            if (!guard.IsFree || (!wait.IsNested && !IsFirstRoot(guard, wait)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFirstRoot(Guard guard, GuardWait wait)
    {
        foreach (var other in guard.Queue)
        {
            if (!other.IsNested)
            {
                return ReferenceEquals(other, wait);
            }
        }

        return false;
    }

    private static bool TryEnter(GuardWait wait)
    {
        int entered = 0;
        foreach (var guard in wait.Guards)
        {
            if (!guard.TryEnterLocked(wait.Chain))
            {
                break;
            }

            entered++;
        }

        if (entered < wait.Guards.Count)
        {
            for (int i = 0; i < entered; i++)
            {
                wait.Guards[i].ExitLocked(wait.Chain);
            }

            return false;
        }

        Unqueue(wait);
        foreach (var guard in wait.Guards)
        {
            wait.Call.AddHold(guard);
        }

        return true;
    }

    private static void Unqueue(GuardWait wait)
    {
        wait.IsQueued = false;
        wait.Call.Wait = null;
        wait.Chain.Waits.Remove(wait);
        foreach (var guard in wait.Guards)
        {
            guard.Queue.Remove(wait);
            guard.UpdateWaitersFlag();
        }
    }

    private static string? FindCycle(GuardWait start)
    {
        var path = new List<GuardWait>();
        var seen = new HashSet<CallChain>();
        if (!Leads(start, start.Chain, path, seen))
        {
            return null;
        }

        var lines = path.Select(wait =>
            $"{wait.Call.Describe()} waits for {string.Join(" and ", wait.Guards.Where(guard => !guard.IsFree).Select(Describe))}");
        return "Calls wait for each other in a circle: " + string.Join("; ", lines)
            + ". Do these steps in one method that takes all the objects as arguments, or always call the objects in the same order.";
    }

    private static bool Leads(GuardWait wait, CallChain goal, List<GuardWait> path, HashSet<CallChain> seen)
    {
        path.Add(wait);
        foreach (var guard in wait.Guards)
        {
            if (guard.Holder is not { } holder || (path.Count == 1 && ReferenceEquals(holder, goal)))
            {
                // Nobody is inside, or the chain itself is on its way out.
                continue;
            }

            if (ReferenceEquals(holder, goal))
            {
                return true;
            }

            if (seen.Add(holder) && holder.Waits.Any(next => Leads(next, goal, path, seen)))
            {
                return true;
            }
        }

        path.RemoveAt(path.Count - 1);
        return false;
    }

    private static string Describe(Guard guard) => guard.Owner is { } owner ? $"{owner.ContractName} #{owner.Id}" : "an object";

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
