using System.Collections.Concurrent;

namespace ProxyGen.Benchmarks.Measuring;

/// <summary>
/// The one thread that makes all synchronous calls, as Python's twin makes them from its main thread. A new thread for each burst would
/// start on whichever core is idle, and often away from the manager's: a wake-up across cores costs three times one on the same core.
/// </summary>
internal static class CallerThread
{
    private static readonly BlockingCollection<Action> Work = Start();

    public static Task<Burst> RunAsync(Func<Burst> measure)
    {
        var done = new TaskCompletionSource<Burst>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                done.SetResult(measure());
            }
#pragma warning disable CA1031 // Whatever went wrong is the caller's to see.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    private static BlockingCollection<Action> Start()
    {
        var work = new BlockingCollection<Action>();
        new Thread(() =>
        {
            foreach (var measure in work.GetConsumingEnumerable())
            {
                measure();
            }
        })
        {
            IsBackground = true,
            Name = "Caller",
        }.Start();
        return work;
    }
}
