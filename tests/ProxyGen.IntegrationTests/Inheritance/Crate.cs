namespace ProxyGen.IntegrationTests.Inheritance;

/// <summary>A generic base, open.</summary>
[Shared]
public class Crate<T> : Box<T>
{
    public int Weight { get; set; }

    public bool Matches(T other) => Equals(Content, other);
}
