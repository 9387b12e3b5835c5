namespace CustomClass;

/// <summary>What subscribers are told: plain data, of which each gets a copy.</summary>
public class BidEventArgs(string bidder, decimal amount) : EventArgs
{
    public string Bidder { get; } = bidder;

    public decimal Amount { get; } = amount;
}
