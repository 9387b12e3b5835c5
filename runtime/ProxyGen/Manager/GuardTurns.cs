namespace ProxyGen.Manager;

/// <summary>Whose turn it is in the queues of guards. Under the <see cref="GuardScheduler"/>'s lock.</summary>
internal static class GuardTurns
{
    /// <summary>Puts a wait into the queue of a guard, by its ticket.</summary>
    public static void Enqueue(Guard guard, GuardWait wait)
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

    /// <summary>The wait that can go in next; null for none.</summary>
    public static GuardWait? NextIn(Guard guard)
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

    /// <summary>Whether nobody keeps it out of anything that it needs, and nobody has to go before it.</summary>
    public static bool CanEnter(GuardWait wait)
    {
        foreach (var need in wait.Needs)
        {
            if (!need.Guard.CanEnterLocked(wait.Chain, need.IsShared) || !IsItsTurn(need, wait))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the wait is one of a call that only reads what the guard is of.</summary>
    public static bool IsShared(GuardWait wait, Guard guard)
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

    private static bool IsItsTurn(GuardNeed need, GuardWait wait) => wait.IsNested ? IsItsTurnAsNested(need, wait) : IsItsTurnAsNew(need, wait);

    private static bool IsItsTurnAsNew(GuardNeed need, GuardWait wait)
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

    // It goes before everybody but what the same caller has asked for earlier.
    private static bool IsItsTurnAsNested(GuardNeed need, GuardWait wait)
    {
        if (wait.Chain.Parent is not { } caller)
        {
            return true;
        }

        foreach (var other in need.Guard.Queue)
        {
            if (ReferenceEquals(other, wait))
            {
                return true;
            }

            if (ReferenceEquals(other.Chain.Parent, caller) && !(need.IsShared && IsShared(other, need.Guard)))
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
}
