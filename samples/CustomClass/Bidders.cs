using ProxyGen;

namespace CustomClass;

/// <summary>What runs in processes of its own.</summary>
internal static class Bidders
{
    /// <summary>Bids, and says whether that was enough.</summary>
    [Worker]
    public static bool Bid(AuctionProxy auction, string bidder, decimal amount) => auction.Bid(bidder, amount);
}
