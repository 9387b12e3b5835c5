namespace ProxyGen.IntegrationTests.Inheritance;

/// <summary>A generic base, closed over a shared class.</summary>
[Shared]
public class Kennel : Box<Dog>
{
    public string Call() => Content?.Describe() ?? "nobody";
}
