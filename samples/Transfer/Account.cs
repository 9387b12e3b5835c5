using ProxyGen;

namespace Transfer;

[Shared]
public class Account(string owner, decimal balance)
{
    public string Owner { get; } = owner;

    public decimal Balance { get; private set; } = balance;

    public void Deposit(decimal amount) => Balance += amount;

    public void Withdraw(decimal amount)
    {
        Balance -= amount;
        if (Balance < 0)
        {
            throw new InvalidOperationException($"{Owner} has not that much.");
        }
    }
}
