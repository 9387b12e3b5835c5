namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Throws exceptions that carry data.</summary>
[Shared]
public class Auction
{
    public void Bid(string lot, decimal least) => throw NewBidTooLow(lot, least);

    public void Pay(decimal missing) => throw new FundsMissingException("Not enough.") { Missing = missing, Attempts = 3 };

    public async Task PayLaterAsync(decimal missing)
    {
        await Task.Yield();
        Pay(missing);
    }

    public async IAsyncEnumerable<int> BidsAsync(decimal least)
    {
        yield return 1;
        await Task.Yield();
        throw NewBidTooLow("lamp", least);
    }

    public void Close() => throw new InvalidOperationException("Closing failed.", NewBidTooLow("chair", 7));

    public void CloseAll() => throw new AggregateException(
        "Closing failed.",
        new TimeoutException("slow"),
        NewBidTooLow("chair", 7),
        new AggregateException(new FormatException("a"), new FormatException("b")));

    public void Insist(int code, bool hasBadGetter, bool hasBadValue) => StubbornException.Throw(() =>
        new StubbornException(code) { Good = "good", HasBadGetter = hasBadGetter, BadValue = hasBadValue ? new SemaphoreSlim(1) : 5 });

    public void Nothing() => throw new NothingSoldException();

    public bool Calls(Action<int> bidder)
    {
        try
        {
            bidder(1);
            return false;
        }
        catch (BidTooLowException exception)
        {
            return exception is { Least: 12.50m, Lot: "lamp" };
        }
    }

    public async Task<bool> TakesAsync(IAsyncEnumerable<int> bids)
    {
        try
        {
            await foreach (int bid in bids)
            {
            }

            return false;
        }
        catch (BidTooLowException exception)
        {
            return exception is { Least: 12.50m, Lot: "lamp" };
        }
    }

    internal static BidTooLowException NewBidTooLow(string lot, decimal least) => new BidTooLowException(least)
    {
        Lot = lot,
        Places = [new Point(1, 2), new Point(3, 4)],
        Details = new() { ["seat"] = 12, ["name"] = "Ada", ["none"] = null },
        Catalogue = new Page("all", 3, ["x"]),
        Secret = "told to nobody",
        Thrower = Thread.CurrentThread,
    }.AtNoon();
}
