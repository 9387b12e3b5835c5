using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Streams;

namespace ProxyGen.IntegrationTests.Workers;

internal static class StreamJobs
{
    /// <summary>Hands over a stream of two items, behind which it says so and never goes on.</summary>
    [Worker]
    public static Task LendAsync(SinkProxy sink, SharedQueue<string> reports, bool isMarked)
    {
        return isMarked ? sink.ObserveOpenlyAsync(Items()) : sink.ObserveAsync(Items());

        async IAsyncEnumerable<int> Items()
        {
            yield return 1;
            yield return 2;
            await reports.EnqueueAsync("waiting");
            await Task.Delay(Timeout.Infinite);
        }
    }

    /// <summary>Reads two items at most, asks for a third if it is to, and stays inside the enumeration.</summary>
    [Worker]
    public static async Task WatchAsync(SourceProxy source, SharedQueue<string> reports, int itemsRead)
    {
        await using var enumerator = source.Watch(default).GetAsyncEnumerator();
        for (int i = 0; i < Math.Min(itemsRead, 2); i++)
        {
            await enumerator.MoveNextAsync();
        }

        var next = itemsRead > 2 ? enumerator.MoveNextAsync().AsTask() : Task.FromResult(true);
        await reports.EnqueueAsync("reading");
        await next;
        await Task.Delay(Timeout.Infinite);
    }
}
