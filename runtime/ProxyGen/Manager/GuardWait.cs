namespace ProxyGen.Manager;

/// <summary>A call that waits until all the guards it needs are free. Owned by <see cref="GuardScheduler"/>, under its lock.</summary>
internal sealed class GuardWait(IncomingCall call, CallChain chain, bool isNested, List<GuardNeed> needs)
{
    public IncomingCall Call { get; } = call;

    public CallChain Chain { get; } = chain;

    /// <summary>Its chain already holds a guard. Such calls go ahead of those that have not begun, or the two could wait for each other.</summary>
    public bool IsNested { get; } = isNested;

    /// <summary>Distinct and unmerged.</summary>
    public List<GuardNeed> Needs { get; } = needs;

    /// <summary>Its place in every queue it stands in: the order in which calls were taken.</summary>
    public long Ticket { get; set; }

    public bool IsQueued { get; set; }
}
