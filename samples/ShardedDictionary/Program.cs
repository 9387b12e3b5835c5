using System.Diagnostics;
using ProxyGen;
using ShardedDictionarySample;

const int Workers = 4;
const int Searches = 50;
KeyValuePair<int, string>[] pairs = [.. Enumerable.Range(0, 100_000).Select(key => KeyValuePair.Create(key, $"value {key}"))];

await using var manager = await SharedManager.StartAsync();
using var one = manager.CreateDictionary<int, string>(pairs);
using var sharded = manager.CreateShardedDictionary<int, string>(shards: 8);
sharded.SetRange(pairs);

await MeasureAsync("one dictionary", () => WorkerProcess.Start(JobsWorkers.SearchOne, one, Searches), () => one.Count);
await MeasureAsync("eight shards", () => WorkerProcess.Start(JobsWorkers.SearchSharded, sharded, Searches), () => sharded.Count);

Console.WriteLine($"The first shard has {sharded.Shards[0].Count * 100 / sharded.Count} % of the keys.");
Console.WriteLine($"Both have the same: {one.ToDictionary().Keys.ToHashSet().SetEquals(sharded.Keys)}");

static async Task MeasureAsync(string name, Func<WorkerProcess> start, Func<int> count)
{
    var clock = Stopwatch.StartNew();
    WorkerProcess[] workers = [.. Enumerable.Range(0, Workers).Select(_ => start())];
    foreach (var worker in workers)
    {
        await using (worker)
        {
            await worker.Completion;
        }
    }

    Console.WriteLine($"{name}: {Workers * Searches} searches of {count()} values in {clock.ElapsedMilliseconds} ms");
}
