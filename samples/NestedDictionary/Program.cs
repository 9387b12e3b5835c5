using NestedDictionarySample;
using ProxyGen;

await using var manager = await SharedManager.StartAsync();

using var plain = manager.CreateDictionary<string, Dictionary<int, string>>();
plain["inner"] = [];
await RunAsync(WorkerProcess.Start(JobsWorkers.WriteToCopies, plain));
Console.WriteLine($"Written to copies: {plain["inner"].Count} of {Jobs.Writes} are there.");

await RunAsync(WorkerProcess.Start(JobsWorkers.WriteBack, plain));
Console.WriteLine($"Written back:      {plain["inner"].Count} of {Jobs.Writes} are there.");

using var live = manager.CreateDictionary<string, SharedDictionary<int, string>>();
live["inner"] = manager.CreateDictionary<int, string>();
await RunAsync(WorkerProcess.Start(JobsWorkers.WriteLive, live));
Console.WriteLine($"Live:              {live["inner"].Count} of {Jobs.Writes} are there.");

static async Task RunAsync(WorkerProcess worker)
{
    await using (worker)
    {
        await worker.Completion;
    }
}
