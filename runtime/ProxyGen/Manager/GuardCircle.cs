namespace ProxyGen.Manager;

/// <summary>
/// Looks for a circle of calls that wait for each other, which one that begins to wait would close. Under the
/// <see cref="GuardScheduler"/>'s lock.
/// <para>A call waits for whoever is inside what it needs, but for those on whose behalf it is made. Whoever is inside waits for what the
/// calls wait for that are made on its behalf, so a circle is closed when one of the goal's own ancestors is waited for.</para>
/// </summary>
/// <param name="nestedWaits">All waits of calls whose chain holds something.</param>
/// <param name="goal">The chain that begins to wait.</param>
internal sealed class GuardCircle(List<GuardWait> nestedWaits, CallChain goal)
{
    private readonly List<GuardWait> _path = [];
    private readonly HashSet<CallChain> _seen = [];

    /// <summary>What to say of the circle; null if there is none.</summary>
    public static string? Find(GuardWait start, List<GuardWait> nestedWaits)
    {
        var circle = new GuardCircle(nestedWaits, start.Chain);
        return circle.IsClosedBy(start) ? circle.Describe() : null;
    }

    private bool IsClosedBy(GuardWait wait)
    {
        _path.Add(wait);
        foreach (var need in wait.Needs)
        {
            foreach (var inside in FindInside(need, wait.Chain))
            {
                if (inside.IsAncestorOrSelfOf(goal) || (_seen.Add(inside) && WaitsOf(inside).Exists(IsClosedBy)))
                {
                    return true;
                }
            }
        }

        _path.RemoveAt(_path.Count - 1);
        return false;
    }

    // A call may wait in several managers of this process; each has a scheduler, and looks at its own.
    private List<GuardWait> WaitsOf(CallChain chain) =>
        chain.FindWaits().FindAll(wait => ReferenceEquals(wait.Call.Runtime, _path[0].Call.Runtime));

    // Who keeps a wait out. Readers are looked for among those that wait themselves, which the goal is about to.
    private IEnumerable<CallChain> FindInside(GuardNeed need, CallChain waiting)
    {
        if (!need.Guard.IsShared)
        {
            return need.Guard.FindStrangersLocked(waiting);
        }

        return need.IsShared
            ? []
            : nestedWaits
                .Select(static wait => wait.Chain)
                .Append(goal)
                .SelectMany(static chain => chain.WithAncestors())
                .Distinct()
                .Where(chain => chain.SharedEntries(need.Guard) > 0 && !chain.IsAncestorOrSelfOf(waiting));
    }

    private string Describe()
    {
        var lines = _path.Select(static wait =>
            $"{wait.Call.Describe()} waits for {string.Join(" and ", wait.Needs.Select(need => need.Guard).Where(guard => !guard.IsFree).Select(Describe))}");
        return "Calls wait for each other in a circle: " + string.Join("; ", lines)
            + ". Do these steps in one method that takes all the objects as arguments, or always call the objects in the same order.";
    }

    private static string Describe(Guard guard) => guard.Owner is { } owner ? $"{owner.ContractName} #{owner.Id}" : "an object";
}
