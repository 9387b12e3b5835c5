using System.Diagnostics;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>
/// Asynchronous calls of which many are on their way together. Counts what the whole process allocates: their continuations run on pool
/// threads.
/// </summary>
internal sealed class InFlightWorkload(string name, string twin, int together, Func<ValueTask<int>> operation) : Workload(name, twin)
{
    private readonly ValueTask<int>[] _calls = new ValueTask<int>[together];

    public override async Task<Burst> MeasureAsync(TimeSpan budget)
    {
        var samples = new List<double>(10_000);
        long allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        long begin = Stopwatch.GetTimestamp();
        do
        {
            long before = Stopwatch.GetTimestamp();
            for (int i = 0; i < together; i++)
            {
#pragma warning disable CA2012 // Each is awaited once, below: that is what having them in flight together means.
                _calls[i] = operation();
#pragma warning restore CA2012
            }

            for (int i = 0; i < together; i++)
            {
                await _calls[i];
            }

            samples.Add(Stopwatch.GetElapsedTime(before).TotalNanoseconds / together);
        }
        while (Stopwatch.GetElapsedTime(begin) < budget);

        double allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        return new Burst([.. samples], allocated / ((double)samples.Count * together));
    }
}
