namespace ProxyGen.Manager;

/// <summary>
/// Lets calls into guards, one manager's worth of them. The path without contention takes no lock (<see cref="Guard"/>); everything else
/// happens under one, so that queues, holders and waits are seen as one consistent graph.
/// <para>A call that needs several guards takes its place in all their queues in one step and enters them in one step when all are free.
/// Calls therefore stand in the same order in every queue they share: they cannot wait for each other in a circle, and one caller's calls
/// to an object keep their order.</para>
/// <para>Calls that only read enter together. One that has not begun keeps behind everybody before it in a queue who does not only read, and
/// behind nested calls that wait for readers to leave: a stream of readers holds up no writer.</para>
/// <para>A call whose chain already holds a guard (nested) goes ahead of calls that have not begun. Chains can hold and wait at once, so
/// only they can close a circle; that is looked for at the moment a nested call begins to wait. Who is inside a guard to read is not
/// known to the guard: of those only chains that wait themselves can be part of a circle, and the scheduler knows these.</para>
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
                    Enqueue(target, wait);
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
        bool isInside = true;
        lock (_lock)
        {
            if (EnterHeldAgain(needs, call) is { Count: > 0 } needed)
            {
                isInside = EnterOrWait(needed, call, ref granted);
            }
        }

        Resume(granted);
        return isInside;
    }

    // What is left is what the chain is not inside of yet.
    private static List<GuardNeed> EnterHeldAgain(List<GuardNeed> needs, IncomingCall call)
    {
        var chain = call.Chain;
        var needed = new List<GuardNeed>(needs.Count);
        foreach (var need in Distinct(needs))
        {
            if (need.Guard.TryReenterLocked(chain, need.IsShared))
            {
                call.AddHold(need.Guard);
            }
            else
            {
                needed.Add(need with { IsUpgrade = chain.SharedEntries(need.Guard) > 0 });
            }
        }

        return needed;
    }

    private bool EnterOrWait(List<GuardNeed> needed, IncomingCall call, ref List<IncomingCall>? granted)
    {
        var wait = new GuardWait(call, call.Chain, isNested: call.Chain.Held > 0, needed) { Ticket = _nextTicket++ };
        foreach (var need in needed)
        {
            Enqueue(need.Guard, wait);
            need.Guard.UpdateWaitersFlag();
        }

        wait.IsQueued = true;
        call.Wait = wait;
        wait.Chain.Waits.Add(wait);
        if (wait.IsNested)
        {
            _nestedWaits.Add(wait);
        }

        // Whoever left a guard before its flag was set has not seen this call, so look once more.
        if (CanEnter(wait) && TryEnter(wait))
        {
            GrantUpgraded(wait, ref granted);
            return true;
        }

        if (wait.IsNested && !call.StaysInCircle && FindCycle(wait) is { } cycle)
        {
            Unqueue(wait);
            GrantAll(wait, ref granted);
            Resume(granted);
            throw new DeadlockException(cycle);
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

    private static GuardNeed Stricter(GuardNeed first, GuardNeed second) =>
        new(first.Guard, first.IsShared && second.IsShared, first.IsUpgrade || second.IsUpgrade);

    private static Guard Resolve(Guard guard)
    {
        while (guard.MergedInto is { } target)
        {
            guard = target;
        }

        return guard;
    }

    private static void Enqueue(Guard guard, GuardWait wait)
    {
        var queue = guard.Queue;
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

        guard.NestedWaits += wait.IsNested ? 1 : 0;
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
        while (NextIn(guard) is { } wait && TryEnter(wait))
        {
            (granted ??= []).Add(wait.Call);
            GrantUpgraded(wait, ref granted);
        }
    }

    // A chain that has come to hold what it read may have other calls that want the same.
    private void GrantUpgraded(GuardWait entered, ref List<IncomingCall>? granted)
    {
        foreach (var need in entered.Needs)
        {
            if (need.IsUpgrade)
            {
                Grant(need.Guard, ref granted);
            }
        }
    }

    private static GuardWait? NextIn(Guard guard)
    {
        GuardWait? next = null;
        int nestedLeft = guard.NestedWaits;
        bool isOver = false;
        for (var node = guard.Queue.First; node is not null && (nestedLeft > 0 || !isOver); node = node.Next)
        {
            var wait = node.Value;
            if (wait.IsNested)
            {
                if (CanEnter(wait))
                {
                    return wait;
                }

                nestedLeft--;
            }
            else if (!isOver)
            {
                next = CanEnter(wait) ? wait : null;

                // Behind one that does not only read nobody may go who has not begun.
                isOver = next is not null || !IsShared(wait, guard);
            }
        }

        return next;
    }

    private static bool CanEnter(GuardWait wait)
    {
        foreach (var need in wait.Needs)
        {
            if (!need.Guard.CanEnterLocked(wait.Chain, need) || (!wait.IsNested && !IsItsTurn(need, wait)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsItsTurn(GuardNeed need, GuardWait wait)
    {
        bool areReadersInside = need.Guard.IsShared;
        if (need.IsShared && areReadersInside && need.Guard.NestedWaits > 0 && IsNestedWriterIn(need.Guard))
        {
            return false;
        }

        foreach (var other in need.Guard.Queue)
        {
            if (ReferenceEquals(other, wait))
            {
                return true;
            }

            if (!other.IsNested && !(need.IsShared && IsShared(other, need.Guard)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNestedWriterIn(Guard guard)
    {
        foreach (var other in guard.Queue)
        {
            if (other.IsNested && !IsShared(other, guard))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShared(GuardWait wait, Guard guard)
    {
        foreach (var need in wait.Needs)
        {
            if (ReferenceEquals(need.Guard, guard))
            {
                return need.IsShared;
            }
        }

        return false;
    }

    private bool TryEnter(GuardWait wait)
    {
        int entered = 0;
        foreach (var need in wait.Needs)
        {
            if (!need.Guard.TryEnterLocked(wait.Chain, need))
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
        wait.Chain.Waits.Remove(wait);
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

    private string? FindCycle(GuardWait start)
    {
        var path = new List<GuardWait>();
        var seen = new HashSet<CallChain>();
        if (!Leads(start, start.Chain, path, seen))
        {
            return null;
        }

        var lines = path.Select(wait =>
            $"{wait.Call.Describe()} waits for {string.Join(" and ", wait.Needs.Select(need => need.Guard).Where(guard => !guard.IsFree).Select(Describe))}");
        return "Calls wait for each other in a circle: " + string.Join("; ", lines)
            + ". Do these steps in one method that takes all the objects as arguments, or always call the objects in the same order.";
    }

    private bool Leads(GuardWait wait, CallChain goal, List<GuardWait> path, HashSet<CallChain> seen)
    {
        path.Add(wait);
        foreach (var need in wait.Needs)
        {
            foreach (var inside in ChainsInside(need, goal))
            {
                if (ReferenceEquals(inside, goal))
                {
                    if (path.Count == 1)
                    {
                        // The chain itself: on its way out, or to be alone where it reads.
                        continue;
                    }

                    return true;
                }

                if (seen.Add(inside) && inside.Waits.Any(next => Leads(next, goal, path, seen)))
                {
                    return true;
                }
            }
        }

        path.RemoveAt(path.Count - 1);
        return false;
    }

    // Who keeps a wait out. Readers are looked for among those that wait themselves, which the goal is about to.
    private List<CallChain> ChainsInside(GuardNeed need, CallChain goal)
    {
        if (need.Guard.Holder is { } holder)
        {
            return [holder];
        }

        List<CallChain> readers = [];
        if (need is { IsShared: false, Guard.IsShared: true })
        {
            readers.AddRange(_nestedWaits
                .Select(static wait => wait.Chain)
                .Append(goal)
                .Distinct()
                .Where(chain => chain.SharedEntries(need.Guard) > 0));
        }

        return readers;
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
