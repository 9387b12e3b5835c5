using ProxyGen;

namespace Service;

/// <summary>What runs in processes of its own.</summary>
internal static class Customers
{
    /// <summary>Orders, and pays what it costs.</summary>
    [Worker]
    public static decimal Order(OrderBookProxy orders, string article, int pieces) => orders.Order(article, pieces);
}
