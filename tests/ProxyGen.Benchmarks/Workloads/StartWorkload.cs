using System.Diagnostics;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>Starting a process. What has been started is ended after the clock has been stopped.</summary>
internal sealed class StartWorkload(string name, string twin, Func<Task<IAsyncDisposable>> start) : Workload(name, twin)
{
    private const int StartsInBurst = 2;

    public override async Task<Burst> MeasureAsync(TimeSpan budget)
    {
        double[] samples = new double[StartsInBurst];
        for (int i = 0; i < samples.Length; i++)
        {
            long before = Stopwatch.GetTimestamp();
            var started = await start();
            samples[i] = Stopwatch.GetElapsedTime(before).TotalNanoseconds;
            await started.DisposeAsync();
        }

        return new Burst(samples);
    }
}
