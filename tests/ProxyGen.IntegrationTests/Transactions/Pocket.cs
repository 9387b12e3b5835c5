namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>A shared object inside another one.</summary>
[Shared]
public class Pocket
{
    public int Holes { get; set; }
}
