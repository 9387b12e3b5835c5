using System.Diagnostics;

namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>Waits for what gives no signal, by looking again and again until a deadline.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    public static async Task IsTrueAsync(Func<bool> condition, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Deadline.OfStep, $"Not within {Deadline.OfStep.TotalSeconds} s: {what}");
            await Task.Delay(Interval);
        }
    }

    /// <summary>As <see cref="IsTrueAsync"/>, with a full garbage collection before each look.</summary>
    public static Task IsTrueAfterCollectionAsync(Func<bool> condition, string what) => IsTrueAsync(
        () =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return condition();
        },
        what);
}
