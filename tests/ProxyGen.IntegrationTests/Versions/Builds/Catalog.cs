using ProxyGen;

namespace Shop;

/// <summary>A shared class of which there is an earlier and a later build.</summary>
[Shared]
public sealed class Catalog
{
    private readonly Dictionary<string, Item> _items = [];

#if EARLIER
    public Catalog(int capacity) => Capacity = capacity;
#else
    public Catalog(int capacity, string currency)
    {
        Capacity = capacity;
        Currency = currency;
    }

    public string Currency { get; } = "EUR";
#endif

    public Catalog() => Capacity = 10;

    public int Capacity { get; set; }

    /// <summary>The same in both builds.</summary>
    public int Count() => _items.Count;

    /// <summary>Of data that has other members in the other build.</summary>
    public void Add(Item item) => _items.Add(item.Name, item);

    /// <inheritdoc cref="Add"/>
    public Item? Find(string name) => _items.GetValueOrDefault(name);

    /// <summary>Of data that has a member of another type in the other build.</summary>
    public void Place(Order order) => Orders += (int)order.Count;

    public int Orders { get; private set; }

    /// <summary>With a result that has a member of another type.</summary>
    public Receipt Pay() =>
#if EARLIER
        new(Orders);
#else
        new($"number {Orders}");
#endif

#if EARLIER
    /// <summary>With another result.</summary>
    public decimal Total() => _items.Values.Sum(item => item.Price);

    /// <summary>With other parameters.</summary>
    public int Discard(string name) => _items.Remove(name) ? 1 : 0;

    /// <summary>Only here.</summary>
    public void Clear() => _items.Clear();
#else
    /// <summary>With another result.</summary>
    public double Total() => (double)_items.Values.Sum(item => item.Price);

    /// <summary>With other parameters.</summary>
    public int Discard(string name, bool quietly) => _items.Remove(name) || quietly ? 1 : 0;

    /// <summary>Only here.</summary>
    public Task RenameAsync(string from, string to)
    {
        _items[to] = _items[from] with { Name = to };
        _items.Remove(from);
        return Task.CompletedTask;
    }
#endif
}
