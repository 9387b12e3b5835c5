using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>
/// Several client processes call one dictionary at the same time, one call after the other each. The time of an operation is the time that
/// passed divided by the calls of all of them.
/// </summary>
internal sealed class ClientsWorkload(string name, string twin, SharedManager manager, int clients) : Workload(name, twin)
{
    private static readonly TimeSpan LeastBudget = TimeSpan.FromMilliseconds(400);

    public override async Task<Burst> MeasureAsync(TimeSpan budget)
    {
        double seconds = Math.Max(budget.TotalSeconds, LeastBudget.TotalSeconds);
        using var dictionary = manager.CreateDictionary<string, int>();
        using var ready = manager.CreateQueue<int>();
        using var start = manager.CreateQueue<double>();
        dictionary["key"] = 0;

        var workers = Enumerable.Range(0, clients)
            .Select(_ => WorkerProcess.Start(ClientProcessWorkers.Hammer, dictionary, ready, start))
            .ToArray();
        for (int i = 0; i < clients; i++)
        {
            ready.Dequeue();
        }

        for (int i = 0; i < clients; i++)
        {
            start.Enqueue(seconds);
        }

        long calls = 0;
        foreach (var worker in workers)
        {
            await using (worker)
            {
                calls += await worker.Result;
            }
        }

        return new Burst([seconds * 1e9 / calls]);
    }
}
