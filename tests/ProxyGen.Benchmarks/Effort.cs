namespace ProxyGen.Benchmarks;

/// <summary>
/// How long to measure. Every round measures each row once, first ProxyGen, then its twin. Many short rounds: what else the machine does
/// comes in stretches longer than a burst, and then hits both sides.
/// </summary>
internal sealed record Effort(string Name, int Rounds, TimeSpan WarmUp, TimeSpan Burst)
{
    public static Effort Quick { get; } = new("quick", 15, TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(40));

    public static Effort Full { get; } = new("full", 41, TimeSpan.FromSeconds(1.5), TimeSpan.FromMilliseconds(60));
}
