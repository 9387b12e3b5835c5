using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// The chain on whose behalf the current code runs. A synchronous method has it on its thread; an asynchronous one in its execution
/// context, which wins, since a thread that runs a continuation may be inside another call.
/// </summary>
internal static class AmbientChain
{
    private static readonly AsyncLocal<CallChain?> FlowingChain = new();

    [ThreadStatic]
    private static CallChain? _current;

    public static CallChain? Current => FlowingChain.Value ?? _current;

    /// <summary>The chain in the execution context, if any.</summary>
    public static CallChain? Flowing => FlowingChain.Value;

    /// <summary>Sets the thread's chain and returns the one it replaces.</summary>
    public static CallChain? Enter(CallChain chain)
    {
        var previous = _current;
        _current = chain;
        return previous;
    }

    public static void Leave(CallChain? previous) => _current = previous;

    /// <summary>Lets the chain flow into what the current method awaits and starts.</summary>
    public static void Flow(CallChain chain) => FlowingChain.Value = chain;

    /// <summary>Makes what the current work item does, awaits and starts part of a chain of another process.</summary>
    public static void FlowFrom(ChainPath path)
    {
        if (!path.IsNone)
        {
            Flow(CallChain.Elsewhere(path));
        }
    }

    /// <summary>Puts back what flowed before a call.</summary>
    public static void RestoreFlow(CallChain? previous)
    {
        if (!ReferenceEquals(FlowingChain.Value, previous))
        {
            FlowingChain.Value = previous;
        }
    }
}
