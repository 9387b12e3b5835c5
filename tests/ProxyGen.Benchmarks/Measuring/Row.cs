using ProxyGen.Benchmarks.Workloads;

namespace ProxyGen.Benchmarks.Measuring;

/// <summary>One line of the table: a workload, its measurements and its twin's.</summary>
internal sealed class Row(Workload workload)
{
    public Workload Workload { get; } = workload;

    public Series Ours { get; } = new();

    public Series Theirs { get; } = new();

    /// <summary>How many times faster than its twin; null without one.</summary>
    public double? Ratio => Theirs.IsEmpty ? null : Theirs.Microseconds(50) / Ours.Microseconds(50);
}
