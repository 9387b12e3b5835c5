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
        return MeasureCalls(() => dictionary.Increment("key"), seconds).Counts;
    }

    /// <summary>Says that it is about to, and then has all of them sleep at the same time, each called by a thread of its own.</summary>
    [Worker]
    public static void HaveSleep(SleeperProxy[] sleepers, SharedBarrier start, double seconds)
    {
        start.SignalAndWait();
        var threads = sleepers.Select(sleeper => new Thread(() => sleeper.Sleep(seconds))).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
    }

    /// <summary>Calls once each millisecond.</summary>
    public static LatencyHistogram MeasureNowAndThen(Action call, double seconds)
    {
        var latencies = new LatencyHistogram();
        long begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds)
        {
            long before = Stopwatch.GetTimestamp();
            call();
            latencies.Add(Stopwatch.GetTimestamp() - before);
            Thread.Sleep(1);
        }

        return latencies;
    }

    /// <summary>Calls again and again.</summary>
    public static LatencyHistogram MeasureCalls(Action call, double seconds)
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

        return latencies;
    }
}
