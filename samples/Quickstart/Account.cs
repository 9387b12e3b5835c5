using ProxyGen;

namespace Quickstart;

/// <summary>An ordinary class. [Shared] makes the generator write AccountProxy.</summary>
[Shared]
public class Account(string owner)
{
    public string Owner { get; } = owner;

    public decimal Balance { get; private set; }

    /// <summary>Plain data: the proxy hands out a copy.</summary>
    public Dictionary<string, decimal> Limits { get; set; } = [];

    /// <summary>Live: the proxy hands out a SharedList.</summary>
    [Shared]
    public List<string> History { get; } = [];

    /// <summary>One atomic call, however many processes make it.</summary>
    public void Deposit(decimal amount)
    {
        Balance += amount;
        History.Add($"+{amount}");
    }
}
