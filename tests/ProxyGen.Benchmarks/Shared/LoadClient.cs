using System.Diagnostics;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Shared;

/// <summary>A process that calls as often as it can.</summary>
internal static class LoadClient
{
    private const int CallsOfBout = 10_000;
    private const int Bouts = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Warms up, waits until all are there, then increments a number again and again.</summary>
    /// <returns>The counts of a <see cref="LatencyHistogram"/>.</returns>
    [Worker]
    public static long[] Increment(SharedDictionary<string, int> dictionary, SharedBarrier start, double seconds)
    {
        for (int bout = 0; bout < Bouts; bout++)
        {
            // Between bouts the runtime compiles what has been called often once more.
            Thread.Sleep(Pause);
            for (int i = 0; i < CallsOfBout; i++)
            {
                dictionary.Increment("warm");
            }
        }

        start.SignalAndWait();
        return Measure(() => dictionary.Increment("key"), seconds);
    }

    private static long[] Measure(Action call, double seconds)
    {
        var latencies = new LatencyHistogram();
        long before = Stopwatch.GetTimestamp();
        long end = before + (long)(seconds * Stopwatch.Frequency);
        while (before < end)
        {
            call();
            long after = Stopwatch.GetTimestamp();
            latencies.Add(after - before);
            before = after;
        }

        return latencies.Counts;
    }
}
