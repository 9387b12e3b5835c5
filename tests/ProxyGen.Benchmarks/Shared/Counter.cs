namespace ProxyGen.Benchmarks.Shared;

/// <summary>The least that a shared class can be.</summary>
[Shared]
public class Counter
{
    public int Number { get; set; }
}
