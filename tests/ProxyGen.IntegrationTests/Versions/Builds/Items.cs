namespace Shop;

#if EARLIER

public sealed record Item(string Name, decimal Price)
{
    public string? Shelf { get; set; }
}

public sealed record Order(Item Item, int Count);

public sealed record Receipt(int Number);

#else

// Shelf is gone and Stock is new: both builds understand each other.
public sealed record Item(string Name, decimal Price)
{
    public int Stock { get; set; }
}

// Count has another type.
public sealed record Order(Item Item, long Count);

public sealed record Receipt(string Number);

#endif
