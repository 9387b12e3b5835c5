using LockedCounter;
using ProxyGen;

await using var manager = await SharedManager.StartAsync();
SharedLock gate = manager.CreateLock();
SharedDictionary<string, int> counters = manager.CreateDictionary<string, int>();
counters["count"] = 0;

WorkerProcess[] workers = [.. Enumerable.Range(0, 5).Select(_ => WorkerProcess.Start(JobsWorkers.CountUp, gate, counters))];
foreach (var worker in workers)
{
    await using (worker)
    {
        await worker.Completion;
    }
}

Console.WriteLine($"count = {counters["count"]}");
