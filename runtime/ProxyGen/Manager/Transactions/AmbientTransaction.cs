namespace ProxyGen.Manager.Transactions;

/// <summary>
/// The transaction on whose behalf the current code runs. A synchronous lambda, and what it calls, has it on its thread; an asynchronous one in
/// its execution context, which wins, as with <see cref="AmbientChain"/>. One that has ended is none: what the lambda did not await may go on.
/// </summary>
internal static class AmbientTransaction
{
    private static readonly AsyncLocal<Transaction?> FlowingTransaction = new();

    [ThreadStatic]
    private static Transaction? _current;

    public static Transaction? Current => (FlowingTransaction.Value ?? _current) is { HasEnded: false } current ? current : null;

    /// <summary>The transaction in the execution context, if any.</summary>
    public static Transaction? Flowing => FlowingTransaction.Value;

    /// <summary>Sets the thread's transaction and returns the one it replaces.</summary>
    public static Transaction? Enter(Transaction? transaction)
    {
        var previous = _current;
        _current = transaction;
        return previous;
    }

    /// <summary>Lets the transaction, or none, flow into what the current method awaits and starts.</summary>
    public static void Flow(Transaction? transaction)
    {
        if (!ReferenceEquals(FlowingTransaction.Value, transaction))
        {
            FlowingTransaction.Value = transaction;
        }
    }
}
