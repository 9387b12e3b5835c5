using System.Collections;

namespace ProxyGen.IntegrationTests.Interfaces;

/// <summary>An open generic class with generic interfaces.</summary>
[Shared]
public class Shelf<T> : IStore<T>, IReadOnlyList<T>
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public T this[int index] => _items[index];

    public void Put(T item) => _items.Add(item);

    public T Take()
    {
        var last = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        return last;
    }

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
