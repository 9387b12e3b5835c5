namespace ProxyGen.ForeignLibrary;

/// <summary>An ordinary class of a library.</summary>
public class Inventory(string owner) : InventoryBase
{
    private readonly Dictionary<Item, int> _stock = [];

    /// <summary>Whose it is.</summary>
    public string Owner => owner;

    /// <summary>Tells of every item that is put in.</summary>
    public event Action<Item, int>? Added;

    /// <summary>Puts items in.</summary>
    public int Add(Item item, int count = 1)
    {
        _stock[item] = _stock.GetValueOrDefault(item) + count;
        Changes++;
        Added?.Invoke(item, count);
        return _stock[item];
    }

    /// <summary>Takes one out.</summary>
    public async Task<Item> TakeAsync(string name, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        Item item = _stock.Keys.FirstOrDefault(known => known.Name == name) ?? throw new OutOfStockException($"There is no {name}.");
        _stock.Remove(item);
        return item;
    }

    /// <summary>Another inventory with the same items.</summary>
    public Inventory Copy()
    {
        Inventory copy = new(owner);
        foreach ((Item item, int count) in _stock)
        {
            copy.Add(item, count);
        }

        return copy;
    }
}
