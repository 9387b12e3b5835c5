namespace ProxyGen.Benchmarks.Measuring;

/// <summary>What one stretch of measuring gave.</summary>
/// <param name="Nanoseconds">The time of each operation; of each batch divided by its size where operations overlap.</param>
/// <param name="BytesPerOperation">What the client allocated on its heap, where it was counted.</param>
internal sealed record Burst(double[] Nanoseconds, double? BytesPerOperation = null);
