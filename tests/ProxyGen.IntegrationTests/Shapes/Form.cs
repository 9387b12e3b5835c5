namespace ProxyGen.IntegrationTests.Shapes;

/// <summary>Members that must be set when an object is made, and a primary constructor.</summary>
[Shared]
public class Form(int number, string kind = "plain")
{
    public int Number => number;

    public string Kind { get; init; } = kind;

    public required string Title { get; init; }

    public required List<int> Pages { get; set; }

    [Shared] public required Dictionary<string, int> Marks { get; set; }
}
