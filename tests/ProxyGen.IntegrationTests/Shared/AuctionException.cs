namespace ProxyGen.IntegrationTests.Shared;

/// <summary>What all exceptions of the auction have.</summary>
public abstract class AuctionException(string message, Exception? cause = null) : Exception(message, cause)
{
    public DateTimeOffset At { get; private protected set; }

    public Page? Catalogue { get; init; }
}
