namespace ProxyGen.IntegrationTests.State;

/// <summary>Holds an object whose state cannot be captured.</summary>
[Shared]
public class Safe
{
    public Bolt Bolt { get; } = new();
}
