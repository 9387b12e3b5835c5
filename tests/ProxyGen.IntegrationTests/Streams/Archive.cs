namespace ProxyGen.IntegrationTests.Streams;

/// <summary>Gives streams of whatever it is closed over.</summary>
[Shared]
public class Archive<T>
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public void Add(T item) => _items.Add(item);

    public async IAsyncEnumerable<T> Read()
    {
        foreach (var item in _items.ToArray())
        {
            await Task.Yield();
            yield return item;
        }
    }

    [Interleave]
    public IAsyncEnumerable<(int Number, T Item)> ReadNumbered() => Read().Select(static (item, number) => (number, item));
}
