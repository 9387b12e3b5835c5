using System.Collections.Concurrent;

namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Named signals of one process: how a method that runs in the manager waits for another one, without a guard between them.</summary>
internal static class Signals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Named = new();
    private static readonly ConcurrentDictionary<string, CountdownEvent> Meetings = new();

    public static Task Of(string name) => Source(name).Task.WaitAsync(Patience);

    public static void Wait(string name) => Of(name).GetAwaiter().GetResult();

    public static void Set(string name) => Source(name).TrySetResult();

    public static bool IsSet(string name) => Source(name).Task.IsCompleted;

    /// <summary>Returns when as many callers as said are here.</summary>
    public static void Meet(string name, int parties)
    {
        var meeting = Meetings.GetOrAdd(name, static (_, count) => new CountdownEvent(count), parties);
        meeting.Signal();
        if (!meeting.Wait(Patience))
        {
            throw new TimeoutException($"Not all of {parties} came to {name}.");
        }
    }

    private static TaskCompletionSource Source(string name) =>
        Named.GetOrAdd(name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
