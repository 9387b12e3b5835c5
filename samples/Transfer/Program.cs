using ProxyGen;
using Transfer;

const int Processes = 8;
const int Times = 250;
string[] owners = ["Ada", "Bob", "Cleo", "Dan"];

await using var manager = await SharedManager.StartAsync();
AccountProxy[] accounts = [.. owners.Select(owner => manager.CreateAccount(owner, 100m))];
SharedDictionary<string, int> counts = manager.CreateDictionary<string, int>(owners.Select(owner => KeyValuePair.Create(owner, 0)));

WorkerProcess<int[]>[] workers =
    [.. Enumerable.Range(0, Processes).Select(seed => WorkerProcess.Start(JobsWorkers.TransferAtRandom, accounts, counts, seed, Times))];
int made = 0;
int refused = 0;
foreach (var worker in workers)
{
    await using (worker)
    {
        int[] result = await worker.Result;
        made += result[0];
        refused += result[1];
    }
}

Console.WriteLine($"{Processes} processes tried {made + refused} transfers.");
Console.WriteLine(refused > 0 ? "Some were refused and left nothing behind." : "None was refused.");
Console.WriteLine(counts.Values.Sum() == made ? "Each one made was counted once." : $"{counts.Values.Sum()} were counted and {made} made.");
Console.WriteLine($"The sum is {accounts.Sum(account => account.Balance)}, as before.");
