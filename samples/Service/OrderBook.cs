using System.Globalization;
using Microsoft.Extensions.Logging;
using ProxyGen;

namespace Service;

/// <summary>
/// Lives in the manager and takes services from there. <c>manager.CreateOrderBook()</c> has no parameters: the manager fills both in.
/// </summary>
[Shared]
public partial class OrderBook([ManagerService] ILogger<OrderBook> logger, [ManagerService] PriceList prices)
{
    public int Count { get; private set; }

    public decimal Total { get; private set; }

    public decimal Order(string article, int pieces)
    {
        decimal price = prices.Of(article) * pieces;
        Count++;
        Total += price;
        LogOrder(logger, Count, pieces, article, price.ToString("0.00", CultureInfo.InvariantCulture));
        return price;
    }

    [LoggerMessage(LogLevel.Information, "Order {Number}: {Pieces} {Article} for {Price}")]
    private static partial void LogOrder(ILogger logger, int number, int pieces, string article, string price);
}
