namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Makes its message of what it is told.</summary>
public sealed class BidTooLowException(decimal least) : AuctionException($"At least {least} is needed.")
{
    public static DateTimeOffset Noon { get; } = new(2026, 1, 2, 12, 0, 0, TimeSpan.FromHours(2));

    public decimal Least { get; } = least;

    public required string Lot { get; init; }

    public List<Point> Places { get; set; } = [];

    public Dictionary<string, object?>? Details { get; init; }

    [SharedIgnore]
    public string Secret { get; set; } = "none";

    public Thread? Thrower { get; set; }

    public BidTooLowException AtNoon()
    {
        At = Noon;
        return this;
    }
}
