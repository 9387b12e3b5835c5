using ProxyGen;
using Xunit;

namespace Boards.Tests;

public class BoardTests
{
    [Fact]
    public async Task Worker_and_test_write_on_one_board()
    {
        await using var manager = await SharedManager.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        BoardProxy board = manager.CreateBoard();
        board.Write("from the test");

        await using var worker = WorkerProcess.Start(JobsWorkers.Write, board, "from the worker");
        await worker.Completion;

        Assert.Equal(["from the test", "from the worker"], board.Lines);
    }
}
