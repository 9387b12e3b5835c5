using System.Diagnostics;

namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>Waits for what gives no signal, by looking again and again until a deadline.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    public static Task IsTrueAsync(Func<bool> condition, string what) => IsTrueAsync(() => Task.FromResult(condition()), what);

    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < Deadline.OfStep, $"Not within {Deadline.OfStep.TotalSeconds} s: {what}");
            await Task.Delay(Interval);
        }
    }

    /// <summary>Looks at what lives in a manager, with a full garbage collection in both processes before each look.</summary>
    public static Task ObjectsAsync(SharedManager manager, Func<IReadOnlyList<LiveObject>, bool> condition, string what) => IsTrueAsync(
        async () =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return condition(await manager.GetObjectsAsync(forceFullCollection: true));
        },
        what);

    /// <summary>As <see cref="IsTrueAsync(Func{bool}, string)"/>, with a full garbage collection before each look.</summary>
    public static Task IsTrueAfterCollectionAsync(Func<bool> condition, string what) => IsTrueAsync(
        () =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return condition();
        },
        what);
}
