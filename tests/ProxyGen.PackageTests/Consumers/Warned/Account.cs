using ProxyGen;

namespace Shop;

/// <summary>What customers have.</summary>
[Shared]
public class Account
{
    /// <summary>How often it was used.</summary>
    public int Visits { get; set; }

    /// <summary>What has been paid.</summary>
    public decimal Paid { get; private set; }

    /// <summary>What may be paid.</summary>
    public Dictionary<string, decimal> Limits { get; set; } = [];

    /// <summary>Words about it.</summary>
    public List<string> Tags { get; set; } = [];

    /// <summary>Adds a word.</summary>
    public void AddTag(string tag) => Tags.Add(tag);

    /// <summary>Pays.</summary>
    public void Pay(decimal amount) => Paid += amount;
}
