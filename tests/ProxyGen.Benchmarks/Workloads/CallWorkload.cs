using System.Diagnostics;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>A synchronous operation, or so many of them together, timed one by one on the <see cref="CallerThread"/>, with what that allocates.</summary>
internal sealed class CallWorkload(string name, string? twin, Action operation, int together = 1) : Workload(name, twin)
{
    private const int MaxSamples = 200_000;

    private readonly double[] _samples = new double[MaxSamples];

    public override Task<Burst> MeasureAsync(TimeSpan budget) => CallerThread.RunAsync(() => Measure(budget));

    private Burst Measure(TimeSpan budget)
    {
        int count = 0;
        double nanosecondsPerTick = 1e9 / Stopwatch.Frequency / together;
        long end = Stopwatch.GetTimestamp() + (long)(budget.TotalSeconds * Stopwatch.Frequency);
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        long before;
        long after;
        do
        {
            before = Stopwatch.GetTimestamp();
            operation();
            after = Stopwatch.GetTimestamp();
            _samples[count++] = (after - before) * nanosecondsPerTick;
        }
        while (after < end && count < MaxSamples);

        double allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        return new Burst(_samples[..count], allocated / ((double)count * together));
    }
}
