namespace ProxyGen.IntegrationTests.Inheritance;

/// <summary>A generic base, closed.</summary>
[Shared]
public class IntBox : Box<int>
{
    public override string Label() => $"number {Content}";

    public int Double() => Content * 2;
}
