namespace PastOutput;

/// <summary>An exception of the application's own.</summary>
public sealed class LedgerClosedException(string message) : Exception(message);
