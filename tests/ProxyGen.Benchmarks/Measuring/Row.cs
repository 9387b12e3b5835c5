using ProxyGen.Benchmarks.Twins;
using ProxyGen.Benchmarks.Workloads;

namespace ProxyGen.Benchmarks.Measuring;

/// <summary>One line of the table: a workload, its measurements and its twins'.</summary>
internal sealed class Row(Workload workload)
{
    public Workload Workload { get; } = workload;

    public Series Ours { get; } = new();

    /// <summary>The twins' measurements, by their names.</summary>
    public Dictionary<string, Series> Twins { get; } = [];

    /// <summary>How many times faster than a twin; null without one.</summary>
    public double? RatioTo(string twin) => Twins.TryGetValue(twin, out var series) ? series.Microseconds(50) / Ours.Microseconds(50) : null;

    public async Task MeasureAsync(IReadOnlyList<ITwin> twins, TimeSpan budget)
    {
        Ours.Add(await Workload.MeasureAsync(budget));
        foreach (var twin in twins)
        {
            if (Workload.Twin is { } row && twin.Has(row))
            {
                if (!Twins.TryGetValue(twin.Name, out var series))
                {
                    Twins.Add(twin.Name, series = new Series());
                }

                series.Add(await twin.MeasureAsync(row, budget));
            }
        }
    }
}
