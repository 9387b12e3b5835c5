using ProxyGen;
using QueueHandoff;

await using var manager = await SharedManager.StartAsync();
SharedQueue<int> queue = manager.CreateQueue<int>();

await using var worker = WorkerProcess.Start(JobsWorkers.Produce, queue);
int item = await queue.DequeueAsync();          // waits until the worker has put it
await worker.Completion;

Console.WriteLine($"The worker process put {item}.");
