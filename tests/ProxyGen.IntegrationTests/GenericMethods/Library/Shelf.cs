using ProxyGen;

namespace GenericLibrary;

/// <summary>Of an assembly that closes none of its methods itself.</summary>
[Shared]
public class Shelf
{
    private readonly List<object?> _items = [];

    public int Count => _items.Count;

    public void Put<T>(T item) => _items.Add(item);

    public T? Take<T>(int index) => (T?)_items[index];
}
