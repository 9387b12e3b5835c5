namespace ProxyGen.IntegrationTests.Allocations;

/// <summary>
/// Measures what calls allocate, in bytes for each time. The least of several rounds counts: pools fill, and what the runtime itself does now
/// and then belongs to nobody's call.
/// </summary>
internal static class Allocation
{
    private const int Rounds = 10;

    /// <summary>What the calling thread allocates: a thread of its own, which nothing but the calls uses.</summary>
    public static double OfThread(Action action)
    {
        double least = 0;
        var caller = new Thread(() => least = Of(action, 1000, GC.GetAllocatedBytesForCurrentThread));
        caller.UnsafeStart();
        caller.Join();
        return least;
    }

    /// <summary>What goes up in <paramref name="allocated"/> meanwhile.</summary>
    public static double Of(Action action, int times, Func<long> allocated)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = allocated();
            for (int i = 0; i < times; i++)
            {
                action();
            }

            least = Math.Min(least, allocated() - before);
        }

        return (double)least / times;
    }
}
