namespace ProxyGen.Benchmarks.Measuring;

/// <summary>
/// The bursts of one side of a row. Its percentiles are medians over the bursts of the bursts' own percentiles: a burst during which the
/// machine did something else does not move them.
/// </summary>
internal sealed class Series
{
    private readonly List<Burst> _bursts = [];

    public bool IsEmpty => _bursts.Count == 0;

    public int Operations => _bursts.Sum(static burst => burst.Nanoseconds.Length);

    public double Microseconds(double percentile) =>
        Median(_bursts.Select(burst => Percentile(burst.Nanoseconds, percentile))) / 1000;

    public double? BytesPerOperation =>
        _bursts.TrueForAll(static burst => burst.BytesPerOperation is not null) && !IsEmpty
            ? Median(_bursts.Select(static burst => burst.BytesPerOperation!.Value))
            : null;

    /// <summary>The median of each burst, in order: shows whether the machine has been in more than one state.</summary>
    public IReadOnlyList<double> BurstMicroseconds => [.. _bursts.Select(static burst => Percentile(burst.Nanoseconds, 50) / 1000)];

    public void Add(Burst burst) => _bursts.Add(burst);

    private static double Median(IEnumerable<double> values) => Percentile([.. values], 50);

    private static double Percentile(double[] values, double percentile)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted[(int)Math.Round((sorted.Length - 1) * percentile / 100)];
    }
}
