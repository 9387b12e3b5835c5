using ProxyGen;

namespace SharedListSample;

internal static class Jobs
{
    [Worker]
    public static void Append(SharedList<string> items, string item) => items.Add(item);
}
