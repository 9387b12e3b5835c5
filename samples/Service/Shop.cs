using System.Globalization;
using Microsoft.Extensions.Hosting;
using ProxyGen;

namespace Service;

/// <summary>A service of the host: serves two customers, each a process of its own, and closes.</summary>
internal sealed class Shop(OrderBookProxy orders, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (article, pieces) in new[] { ("tea", 3), ("cake", 2) })
        {
            await using var customer = WorkerProcess.Start(CustomersWorkers.Order, orders, article, pieces);
            Console.WriteLine($"A customer pays {Text(await customer.Result)}.");
        }

        Console.WriteLine($"{orders.Count} orders, {Text(orders.Total)} in the till.");
        lifetime.StopApplication();
    }

    private static string Text(decimal price) => price.ToString("0.00", CultureInfo.InvariantCulture);
}
