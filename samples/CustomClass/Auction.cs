using ProxyGen;

namespace CustomClass;

/// <summary>An ordinary class: no base class, no interface, and unit tests may simply create one. Its mark gives it a proxy.</summary>
[Shared]
public class Auction(string item)
{
    /// <summary>Raised in the manager; the handlers run in the processes that subscribed.</summary>
    public event EventHandler<BidEventArgs>? BidAccepted;

    public string Item { get; } = item;

    public decimal Highest { get; private set; }

    /// <summary>A shared object inside this one: proxies hand out a proxy, not a copy.</summary>
    public BidHistory History { get; } = new();

    /// <summary>One call, and so one step: nobody bids between the comparison and the change.</summary>
    public bool Bid(string bidder, decimal amount)
    {
        if (amount <= Highest)
        {
            return false;
        }

        Highest = amount;
        History.Add(bidder, amount);
        BidAccepted?.Invoke(this, new BidEventArgs(bidder, amount));
        return true;
    }
}
