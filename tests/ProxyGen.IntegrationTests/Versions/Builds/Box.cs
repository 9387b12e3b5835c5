using ProxyGen;

namespace Shop;

/// <summary>The same in both builds; what it is closed over may not be.</summary>
[Shared]
public sealed class Box<T>
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public void Put(T item) => _items.Add(item);
}
