namespace ProxyGen.IntegrationTests.State;

[Shared]
public class Crate<T>(T first)
    where T : notnull
{
    private readonly List<T> _items = [first];

    public void Add(T item) => _items.Add(item);

    public T[] Items() => [.. _items];
}
