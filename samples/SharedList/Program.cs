using ProxyGen;
using SharedListSample;

await using var manager = await SharedManager.StartAsync();
SharedList<string> items = manager.CreateList<string>();
items.Add("Initial Item");

// Three processes work on the one list, at the same time.
WorkerProcess[] workers = [.. Enumerable.Range(0, 3).Select(_ => WorkerProcess.Start(JobsWorkers.Append, items, "New Item"))];
foreach (var worker in workers)
{
    await using (worker)
    {
        await worker.Completion;
    }
}

foreach (string item in items)
{
    Console.WriteLine(item);
}
