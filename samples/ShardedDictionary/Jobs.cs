using ProxyGen;

namespace ShardedDictionarySample;

internal static class Jobs
{
    /// <summary>Looks through all values; a search takes the manager a while, and no other call gets in.</summary>
    [Worker]
    public static void SearchOne(SharedDictionary<int, string> items, int times)
    {
        for (int i = 0; i < times; i++)
        {
            items.ContainsValue("not there");
        }
    }

    /// <summary>The same; searches of different shards run side by side, and other calls get in between.</summary>
    [Worker]
    public static async Task SearchSharded(SharedShardedDictionary<int, string> items, int times)
    {
        for (int i = 0; i < times; i++)
        {
            await items.ContainsValueAsync("not there");
        }
    }
}
