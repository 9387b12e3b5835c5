#pragma warning disable PG1101 // The list is the worker's own.
namespace ProxyGen.IntegrationTests.Workers;

internal static class CollectionJobs
{
    /// <summary>Appends numbers that say who wrote them, in order, some of them many in a call.</summary>
    [Worker]
    public static void Append(SharedList<int> list, int writer, int count)
    {
        for (int i = 0; i < count;)
        {
            int batch = Math.Min(count - i, (i % 7) + 1);
            int first = (writer * count) + i;
            if (batch == 1)
            {
                list.Add(first);
            }
            else
            {
                list.AddRange(Enumerable.Range(first, batch));
            }

            i += batch;
        }
    }

    [Worker]
    public static void Count(
        SharedDictionary<string, int> counts, SharedShardedDictionary<string, int> sharded, SharedArray<int> array, SharedNamespace names, int times)
    {
        for (int i = 0; i < times; i++)
        {
            counts.AddOrUpdate("updates", 1, static (_, current) => current + 1);
            counts.Increment("increments");
            sharded.Increment($"{i % 10}");
            array.Increment(i % 2);
            names.Increment("names", 1);
        }
    }

    /// <summary>Uses each collection from a process that did not make it.</summary>
    [Worker]
    public static void UseEach(
        SharedList<int> list, SharedDictionary<string, int> dictionary, SharedSet<string> set, SharedStack<int> stack, SharedArray<int> array,
        SharedNamespace names)
    {
        list.Sort();
        list.Reverse();
        list.Add(list.Count(item => item == 3) + list.IndexOf(1));
        dictionary.TryRemoveAny(out var item);
        dictionary[$"{item.Key}{item.Value}"] = 1;
        set.UnionWith(["from", "there"]);
        stack.Push(stack.Pop() + 1);
        array[^1] = array.Length;
        ((dynamic)names).From = "there";
    }
}
