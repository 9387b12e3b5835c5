using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>
/// Several client processes call one dictionary at the same time, one call after the other each. The time of an operation is the time that
/// passed divided by the calls of all of them. The processes live as long as the workload: a new one would spend its first second compiling what it
/// calls, which Python does not do at all.
/// </summary>
internal sealed class ClientsWorkload(string name, string twin, SharedManager manager, int clients) : Workload(name, twin), IAsyncDisposable
{
    private static readonly TimeSpan LeastBudget = TimeSpan.FromMilliseconds(400);

    private readonly SharedDictionary<string, int> _dictionary = manager.CreateDictionary<string, int>();
    private readonly SharedQueue<double> _starts = manager.CreateQueue<double>();
    private readonly SharedQueue<long> _counts = manager.CreateQueue<long>();
    private readonly SharedBarrier _barrier = manager.CreateBarrier(clients);
    private readonly List<WorkerProcess> _workers = [];

    public override async Task<Burst> MeasureAsync(TimeSpan budget)
    {
        if (_workers.Count == 0)
        {
            _workers.AddRange(Enumerable.Range(0, clients)
                .Select(_ => WorkerProcess.Start(ClientProcessWorkers.Hammer, _dictionary, _barrier, _starts, _counts)));
        }

        double seconds = Math.Max(budget.TotalSeconds, LeastBudget.TotalSeconds);
        for (int i = 0; i < clients; i++)
        {
            await _starts.EnqueueAsync(seconds);
        }

        long calls = 0;
        for (int i = 0; i < clients; i++)
        {
            calls += await _counts.DequeueAsync();
        }

        return new Burst([seconds * 1e9 / calls]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            worker.Kill();
            await worker.DisposeAsync();
        }
    }
}
