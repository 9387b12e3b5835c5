using ProxyGen;

namespace LockedCounter;

internal static class Jobs
{
    [Worker]
    public static void CountUp(SharedLock gate, SharedDictionary<string, int> counters)
    {
        // Reading and writing are two calls: without the lock, another process could write between them.
        using (gate.Acquire())
        {
            counters["count"] += 1;
        }
    }
}
