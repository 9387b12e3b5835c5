namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>Cannot be put back.</summary>
[Shared]
public class Strongbox
{
    private readonly Lock _gate = new();

    public int Coins { get; set; }

    public bool IsFree()
    {
        lock (_gate)
        {
            return true;
        }
    }
}
