namespace ProxyGen.Benchmarks;

/// <summary>How long to measure. Every round measures each row once, first ProxyGen, then its twin.</summary>
internal sealed record Effort(string Name, int Rounds, TimeSpan WarmUp, TimeSpan Burst)
{
    public static Effort Quick { get; } = new("quick", 3, TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(200));

    public static Effort Full { get; } = new("full", 9, TimeSpan.FromSeconds(1.5), TimeSpan.FromMilliseconds(400));
}
