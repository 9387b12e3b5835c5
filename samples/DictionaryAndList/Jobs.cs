using ProxyGen;

namespace DictionaryAndListSample;

internal static class Jobs
{
    [Worker]
    public static void Change(SharedDictionary<object, object?> items, SharedList<int> numbers)
    {
        items[1] = "1";
        items[0.5] = null;
        numbers.Reverse();
    }
}
