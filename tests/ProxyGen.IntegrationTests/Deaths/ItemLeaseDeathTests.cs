using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Deaths;

/// <summary>Items that somebody holds who is killed.</summary>
public sealed class ItemLeaseDeathTests(ProcessFixture fixture, ITestOutputHelper output) : IClassFixture<ProcessFixture>
{
    private readonly SharedManager _manager = fixture.Manager;

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M176")]
    public async Task What_a_killed_process_holds_comes_back_in_order()
    {
        using var queue = _manager.CreateQueue<int>([1, 2, 3, 4]);
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(LeaseJobsWorkers.HoldAsync, queue, reports, 3);
        Assert.Equal("1 2 3", await reports.DequeueAsync());
        Assert.Equal([4], queue.ToArray());
        var waiting = queue.CompleteAddingAsync();

        worker.Kill();
        await waiting;
        var taken = new List<int>();
        await foreach (int item in queue.GetConsumingAsyncEnumerable())
        {
            taken.Add(item);
        }

        // 4 is there all the time, the others come when the manager sees the death: the queue is not at its end before that.
        Assert.Equal([1, 2, 3], taken.Where(static item => item != 4));
        Assert.Equal(4, taken.Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M176")]
    public async Task A_batch_that_was_never_received_comes_back_whole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes cannot be suspended there.");
        using var queue = _manager.CreatePriorityQueue<int, int>();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(LeaseJobsWorkers.WaitForRangeAsync, queue, reports);
        Assert.Equal("waiting", await reports.DequeueAsync());
        await RunningProcess.SuspendAsync(worker.Id);
        await queue.EnqueueRangeAsync([(3, 3), (1, 1), (2, 2)]);
        Assert.Equal(0, queue.Count);

        worker.Kill();

        await Eventually.IsTrueAsync(() => queue.Count == 3, "the items are back");
        Assert.Equal([(1, 1), (2, 2), (3, 3)], queue.DequeueRange(9));
    }

    [Fact(Timeout = 2 * Deadline.OfTest)]
    [Trait("Behaviour", "M176")]
    public async Task Whoever_is_killed_no_item_is_lost()
    {
        const int Items = 300;
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var queue = _manager.CreateQueue<int>(Enumerable.Range(0, Items));
        using var worked = _manager.CreateList<int>();
        using var reports = _manager.CreateQueue<string>();
        await queue.CompleteAddingAsync();

        for (int kill = 0; kill < 10; kill++)
        {
            await using var worker = WorkerProcess.Start(LeaseJobsWorkers.Work, queue, worked, reports);
            Assert.Equal("ready", await reports.DequeueAsync());
            Thread.SpinWait(random.Next(200_000));
            worker.Kill();
        }

        await using (var survivor = WorkerProcess.Start(LeaseJobsWorkers.Work, queue, worked, reports))
        {
            await survivor.Completion;
        }

        // Each at least once; twice if its worker was killed between writing it down and acknowledging it.
        int[] all = await worked.ToArrayAsync();
        Assert.Equal(Enumerable.Range(0, Items), all.Distinct().Order());
        Assert.InRange(all.Length, Items, Items + 10);
        Assert.True(await queue.GetIsCompletedAsync());
        await queue.WaitUntilDoneAsync();
    }
}
