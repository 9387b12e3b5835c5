namespace ProxyGen.IntegrationTests.Shared;

[Shared]
public class Account(string owner)
{
    public string Owner { get; } = owner;

    public decimal Balance { get; private set; }

    [Shared]
    public List<string> History { get; } = [];

    public void Deposit(decimal amount)
    {
        Balance += amount;
        History.Add($"+{amount}");
    }

    /// <summary>Atomic over both accounts.</summary>
    public void TransferTo(Account other, decimal amount)
    {
        Balance -= amount;
        other.Balance += amount;
    }

    public Account Self() => this;

    public override string ToString() => throw new InvalidOperationException("Printing a proxy must not call its object.");
}
