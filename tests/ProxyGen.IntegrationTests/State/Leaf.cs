namespace ProxyGen.IntegrationTests.State;

/// <summary>A shared object inside a ledger, which refers back to it.</summary>
[Shared]
public class Leaf
{
    public string Text { get; set; } = "";

    public Ledger? Ledger { get; set; }
}
