namespace ProxyGen.IntegrationTests.Shapes;

/// <summary>Has the name of a class in another.</summary>
[Shared]
internal sealed class Item
{
    public string Where() => "namespace";
}
