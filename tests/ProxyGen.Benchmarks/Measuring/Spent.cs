using System.Diagnostics;
using System.Globalization;

namespace ProxyGen.Benchmarks.Measuring;

/// <summary>What a piece of work took of this process.</summary>
/// <param name="Passed">The time that passed.</param>
/// <param name="Processor">The time of all processors together, which says more on a machine with other work.</param>
internal readonly record struct Spent(TimeSpan Passed, TimeSpan Processor)
{
    public static async Task<Spent> MeasureAsync(Func<Task> work)
    {
        var processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        await work();
        var passed = Stopwatch.GetElapsedTime(start);
        return new Spent(passed, Environment.CpuUsage.TotalTime - processor);
    }

    /// <summary>The median of each of the two.</summary>
    public static Spent Median(IReadOnlyList<Spent> rounds) => new(
        rounds.Select(static round => round.Passed).Order().ElementAt(rounds.Count / 2),
        rounds.Select(static round => round.Processor).Order().ElementAt(rounds.Count / 2));

    public static Spent operator -(Spent left, Spent right) => new(left.Passed - right.Passed, left.Processor - right.Processor);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Passed.TotalMilliseconds,9:#,0.0} ms, processor {Processor.TotalMilliseconds,9:#,0.0} ms");
}
