using ProxyGen;
using Shop;

await using var manager = await SharedManager.StartAsync();
AccountProxy account = manager.CreateAccount();
SharedDictionary<string, int> stock = manager.CreateDictionary<string, int>();
SharedQueue<string> orders = manager.CreateQueue<string>();
var till = new Till(account, stock, orders, manager.CreateLock());
stock["tea"] = 3;
orders.Enqueue("tea");

till.Open();
till.Sell("tea");
Console.WriteLine($"{till.Next()}, {till.Next() ?? "nothing"}");
till.Count();
till.Check();
await till.CloseAsync();
Console.WriteLine($"{account.Limits["day"]}, {account.Tags.Single()}, {account.Visits}, {account.Paid}");
Console.WriteLine(string.Join(", ", stock.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} {entry.Value}")));
till.Clear();
Console.WriteLine(stock.Count);
