namespace ProxyGen.IntegrationTests.Inheritance;

/// <summary>Derives from nothing that is shared.</summary>
[Shared]
public class Bird
{
    public string Name { get; set; } = "bird";
}
