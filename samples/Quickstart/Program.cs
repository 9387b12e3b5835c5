using ProxyGen;
using Quickstart;

await using var manager = await SharedManager.StartAsync();          // a manager process of its own
AccountProxy account = manager.CreateAccount("Ada");                // generated, as is everything named …Proxy
SharedDictionary<string, int> visits = manager.CreateDictionary<string, int>();

WorkerProcess[] workers = [.. Enumerable.Range(0, 4).Select(_ => WorkerProcess.Start(JobsWorkers.PayIn, account, visits, 1000))];
foreach (var worker in workers)
{
    await using (worker)
    {
        await worker.Completion;
    }
}

Console.WriteLine($"{account.Owner} has {account.Balance} after {visits["deposits"]} deposits, {account.History.Count} of them in her history.");
