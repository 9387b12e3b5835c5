using ProxyGen;

namespace QueueHandoff;

internal static class Jobs
{
    [Worker]
    public static void Produce(SharedQueue<int> queue) => queue.Enqueue(42);
}
