namespace ProxyGen.Manager.Transactions;

/// <summary>The transaction whose lambda, or a call that it made, runs on the current thread: lambdas are synchronous.</summary>
internal static class AmbientTransaction
{
    [ThreadStatic]
    private static Transaction? _current;

    public static Transaction? Current => _current;

    /// <summary>Sets the thread's transaction and returns the one it replaces.</summary>
    public static Transaction? Enter(Transaction? transaction)
    {
        var previous = _current;
        _current = transaction;
        return previous;
    }
}
