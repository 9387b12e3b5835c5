using System.Diagnostics;
using System.Globalization;
using System.Numerics;

namespace ProxyGen.Benchmarks.Measuring;

/// <summary>
/// How long operations took, in buckets that are 3 % wide: any number of them in little memory, and those of several processes can be added. For
/// one thread.
/// </summary>
internal sealed class LatencyHistogram
{
    private const int BitsOfPart = 5;
    private const int Parts = 1 << BitsOfPart;

    private readonly long[] _counts;

    public LatencyHistogram()
        : this(new long[(64 - BitsOfPart) * Parts])
    {
    }

    private LatencyHistogram(long[] counts) => _counts = counts;

    /// <summary>What another process gives to <see cref="Of"/>.</summary>
    public long[] Counts => _counts;

    public long Total => _counts.Sum();

    public static LatencyHistogram Of(long[] counts) => new(counts);

    public static LatencyHistogram Sum(IEnumerable<LatencyHistogram> histograms)
    {
        var sum = new LatencyHistogram();
        foreach (var histogram in histograms)
        {
            for (int i = 0; i < sum._counts.Length; i++)
            {
                sum._counts[i] += histogram._counts[i];
            }
        }

        return sum;
    }

    /// <summary>An operation took this long, in ticks of <see cref="Stopwatch"/>.</summary>
    public void Add(long ticks)
    {
        ulong value = (ulong)Math.Max(0, ticks);
        int shift = Math.Max(0, BitOperations.Log2(value | 1) - BitsOfPart);
        _counts[(shift * Parts) + (int)(value >> shift)]++;
    }

    /// <summary>Which share, in percent, took no longer than that, in microseconds.</summary>
    public double Microseconds(double percentile)
    {
        long rank = (long)Math.Ceiling(Total * percentile / 100);
        int bucket = 0;
        for (long seen = _counts[0]; seen < rank; seen += _counts[bucket])
        {
            bucket++;
        }

        int shift = Math.Max(0, (bucket / Parts) - 1);
        long ticks = (long)(bucket - (shift * Parts)) << shift;
        return ticks * 1e6 / Stopwatch.Frequency;
    }

    /// <summary>In microseconds: the median, 99 and 99.9 percent, and the longest, in columns.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Microseconds(50),8:0.00} {Microseconds(99),8:0.0} {Microseconds(99.9),8:0.0} {Microseconds(100),8:0}");
}
