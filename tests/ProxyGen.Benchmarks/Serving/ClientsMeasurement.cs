using System.Globalization;
using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Reporting;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Serving;

/// <summary>
/// The <c>clients</c> command: so many processes call one manager as often as each can, all at the same time. Says what all of them reach together,
/// how the slowest fares beside the fastest, and how long calls take.
/// </summary>
internal static class ClientsMeasurement
{
    public static async Task RunAsync(IReadOnlyList<int> counts, double seconds)
    {
        Console.WriteLine($"{Machine.Describe()} · {seconds:0.#} s each");
        Console.WriteLine("clients   calls/s  slowest/fastest   µs p50      p99    p99.9      max");
        foreach (int count in counts)
        {
            Progress.Show($"{count} client processes");
            await using var manager = await SharedManager.StartAsync();
            var clients = await MeasureAsync(manager, count, seconds);
            var all = LatencyHistogram.Sum(clients);
            double fairness = (double)clients.Min(static client => client.Total) / clients.Max(static client => client.Total);
            Progress.Clear();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,7} {all.Total / seconds,9:#,0} {fairness,16:0.00} {all}"));
        }
    }

    private static async Task<List<LatencyHistogram>> MeasureAsync(SharedManager manager, int count, double seconds)
    {
        using var dictionary = manager.CreateDictionary<string, int>();
        using var start = manager.CreateBarrier(count);
        var workers = Enumerable.Range(0, count)
            .Select(_ => WorkerProcess.Start(LoadClientWorkers.Increment, dictionary, start, seconds))
            .ToList();
        var clients = new List<LatencyHistogram>();
        foreach (var worker in workers)
        {
            await using (worker)
            {
                clients.Add(LatencyHistogram.Of(await worker.Result));
            }
        }

        long calls = clients.Sum(static client => client.Total);
        long counted = dictionary["key"];
        return calls == counted ? clients : throw new InvalidOperationException($"{calls} calls were made, {counted} counted.");
    }
}
