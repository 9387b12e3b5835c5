using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Twins;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>Something to measure.</summary>
/// <param name="name">The row's name.</param>
/// <param name="twin">The name of what does the same in twins (<c>manager_twin.py</c>, <see cref="RedisTwin"/>); null if nothing does.</param>
internal abstract class Workload(string name, string? twin)
{
    public string Name { get; } = name;

    public string? Twin { get; } = twin;

    /// <summary>Does it again and again for about this long, at least once.</summary>
    public abstract Task<Burst> MeasureAsync(TimeSpan budget);
}
