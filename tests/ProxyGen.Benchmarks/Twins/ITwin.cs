using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Twins;

/// <summary>Something else that does what rows do.</summary>
internal interface ITwin : IAsyncDisposable
{
    string Name { get; }

    string Version { get; }

    /// <summary>Whether it can do what a row does.</summary>
    /// <param name="row">The row's name among twins.</param>
    bool Has(string row);

    /// <summary>Does it again and again for about this long, at least once.</summary>
    Task<Burst> MeasureAsync(string row, TimeSpan budget);
}
