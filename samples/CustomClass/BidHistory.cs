using ProxyGen;

namespace CustomClass;

/// <summary>Who has bid what, in order.</summary>
[Shared]
public class BidHistory
{
    private readonly List<(string Bidder, decimal Amount)> _bids = [];

    public int Count => _bids.Count;

    public string Winner => _bids.Count == 0 ? "nobody" : _bids[^1].Bidder;

    public void Add(string bidder, decimal amount) => _bids.Add((bidder, amount));

    public decimal[] Of(string bidder) => [.. _bids.Where(bid => bid.Bidder == bidder).Select(bid => bid.Amount)];
}
