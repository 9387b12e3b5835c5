namespace ProxyGen.IntegrationTests.Inheritance;

[Shared]
public class Box<T>
{
    public T? Content { get; set; }

    public virtual string Label() => $"box of {Content}";

    public List<T> Repeat(T item, int times) => [.. Enumerable.Repeat(item, times)];
}
