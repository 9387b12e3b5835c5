using System.Globalization;
using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Reporting;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Serving;

/// <summary>
/// The <c>stalls</c> command: some objects are inside a call that keeps its thread for ten seconds; how long do calls on another object take, from
/// the moment at which the others are called? Once from a client that calls without a pause, once from one that calls once each millisecond.
/// </summary>
internal static class StallsMeasurement
{
    private const double CallSeconds = 10;
    private const double Seconds = 4;

    public static async Task RunAsync(IReadOnlyList<int> counts)
    {
        Console.WriteLine($"{Machine.Describe()} · {Seconds} s each, of a call of {CallSeconds} s");
        Console.WriteLine("sleepers  caller              calls   µs p50      p99    p99.9      max");
        foreach (int count in counts)
        {
            await MeasureAsync(count, "without a pause", LoadClient.MeasureCalls);
            await MeasureAsync(count, "each millisecond", LoadClient.MeasureNowAndThen);
        }
    }

    private static async Task MeasureAsync(int count, string caller, Func<Action, double, LatencyHistogram> measure)
    {
        Progress.Show($"{count} sleepers, {caller}");
        await using var manager = await SharedManager.StartAsync();
        var counter = manager.CreateCounter();
        await Task.Run(() => measure(() => counter.Number = 7, 1));
        using var start = manager.CreateBarrier(2);
        SleeperProxy[] sleepers = [.. Enumerable.Range(0, count).Select(_ => manager.CreateSleeper())];
        await using var worker = WorkerProcess.Start(LoadClientWorkers.HaveSleep, sleepers, start, CallSeconds);
        var latencies = await Task.Run(() =>
        {
            start.SignalAndWait();
            return measure(() => counter.Number = 7, Seconds);
        });
        if (count > 0 && worker.Completion.IsCompleted)
        {
            throw new InvalidOperationException("The long calls have not been long enough.");
        }

        worker.Kill();
        Progress.Clear();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count,8}  {caller,-16} {latencies.Total,9:#,0} {latencies}"));
    }
}
