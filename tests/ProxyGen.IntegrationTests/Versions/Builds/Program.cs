using System.Globalization;
using ProxyGen;
using Shop;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["serve"])
{
    await using var started = await SharedManager.StartAsync();
    CatalogProxy created = started.CreateNamedCatalog("catalog");
    created.Add(new Item("lamp", 12.5m));
    started.Publish("orders", started.CreateList<Order>());
    started.Publish("items", started.CreateList<Item>());
    started.CreateNamedJournal("journal").Write(new Item("lamp", 12.5m));
    started.CreateNamedDrawer("drawer");
    started.CreateNamedDesk("desk");
    started.CreateNamedBox<Order>("box");
    Console.WriteLine(started.Address);
    Console.WriteLine(Convert.ToHexString(started.Key!.ToArray()));
    Console.In.ReadToEnd();
    return;
}

await using var manager = await SharedManager.ConnectAsync(args[0], new SharedKey(Convert.FromHexString(args[1])));
CatalogProxy catalog = manager.Get<CatalogProxy>("catalog");

// Several calls that begin before anything is known of the manager's build: they keep their order.
Task early = catalog.SetCapacityAsync(20).AsTask();
Task<int> between = catalog.GetCapacityAsync().AsTask();
Task late = catalog.SetCapacityAsync(30).AsTask();
await early;
await late;
Console.WriteLine($"capacity: {await between} {catalog.Capacity}");

await SayAsync("count", async () => await catalog.CountAsync());
await SayAsync("find", async () => await catalog.FindAsync("lamp"));
await SayAsync("add", async () => await DoneAsync(catalog.AddAsync(new Item("chair", 40m))));
Say("find again", () => catalog.Find("chair"));
Say("place", () => Done(() => catalog.Place(new Order(new Item("chair", 40m), 2))));
await SayAsync("place asynchronously", async () => await DoneAsync(catalog.PlaceAsync(new Order(new Item("chair", 40m), 2))));
await SayAsync("pay", async () => await catalog.PayAsync());
await SayAsync("total", async () => await catalog.TotalAsync());
#if EARLIER
Say("discard", () => catalog.Discard("lamp"));
Say("clear", () => Done(catalog.Clear));
Say("create", () => manager.CreateCatalog(5));
#else
Say("discard", () => catalog.Discard("lamp", true));
await SayAsync("rename", async () => await DoneAsync(new ValueTask(catalog.RenameAsync("chair", "stool"))));
await SayAsync("create", async () => await manager.CreateCatalogAsync(5, "EUR"));
Say("create named", () => manager.CreateNamedCatalog("other", 5, "EUR"));
#endif
Say("create plain", () => manager.CreateCatalog().Capacity);
Say("orders", () => catalog.Orders);

SharedList<Order> orders = manager.Get<SharedList<Order>>("orders");
Say("list count", () => orders.Count);
Say("list add", () => Done(() => orders.Add(new Order(new Item("chair", 40m), 2))));
SharedList<Item> items = manager.Get<SharedList<Item>>("items");
Say("items add", () => Done(() => items.Add(new Item("chair", 40m))));
Say("items get", () => items[0]);

JournalProxy journal = manager.Get<JournalProxy>("journal");
Say("journal", () => journal.Snapshot().Text());
Say("sort", () => journal.Sort(Kind.Chair));
Say("rate", () => journal.Rate(Grade.Good));
Say("catalog copy", () => catalog.Snapshot().Capacity);
Say("drawer copy", () => manager.Get<DrawerProxy>("drawer").Snapshot().Depth());
await SayAsync("desk copy", async () => (await manager.Get<DeskProxy>("desk").SnapshotAsync()).Drawer.Depth());
Say("drawer", () => manager.Get<DeskProxy>("desk").Drawer.Depth());
BoxProxy<Order> box = manager.Get<BoxProxy<Order>>("box");
Say("box count", () => box.Count);
Say("box put", () => Done(() => box.Put(new Order(new Item("chair", 40m), 2))));

static string Done(Action act)
{
    act();
    return "done";
}

static async Task<string> DoneAsync(ValueTask task)
{
    await task;
    return "done";
}

static void Say(string what, Func<object?> act) => SayAsync(what, () => Task.FromResult(act())).GetAwaiter().GetResult();

static async Task SayAsync(string what, Func<Task<object?>> act)
{
    try
    {
        Console.WriteLine($"{what}: {await act()}");
    }
    catch (ContractMismatchException exception)
    {
        Console.WriteLine($"{what}: refused {exception.Message}");
    }
}
