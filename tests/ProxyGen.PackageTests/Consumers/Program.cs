using Boards;
using ProxyGen;

await using var manager = await SharedManager.StartAsync();
BoardProxy board = manager.CreateBoard();
board.Write("from the parent");

await using var worker = WorkerProcess.Start(JobsWorkers.Write, board, "from the worker");
int[] processes = [Environment.ProcessId, board.ProcessId, await worker.Result];

Console.WriteLine(string.Join(", ", board.Lines));
Console.WriteLine($"{processes.Distinct().Count()} processes");
