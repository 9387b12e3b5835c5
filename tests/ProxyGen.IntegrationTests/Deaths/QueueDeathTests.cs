using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Deaths;

public sealed class QueueDeathTests(ProcessFixture fixture, ITestOutputHelper output) : IClassFixture<ProcessFixture>
{
    private readonly SharedManager _manager = fixture.Manager;

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_killed_consumer_that_waits_takes_nothing()
    {
        using var queue = _manager.CreateQueue<int>();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(QueueJobsWorkers.WaitAsync, queue, reports, 3);
        Assert.Equal("waiting", await reports.DequeueAsync());

        worker.Kill();
        await worker.WaitForExitAsync();
        await queue.EnqueueRangeAsync([1, 2, 3, 4]);
        await Eventually.IsTrueAsync(() => queue.Count == 4, "what went to the dead process is back");

        Assert.Equal([1, 2, 3, 4], await TakeAsync(queue, 4));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Items_handed_to_a_consumer_that_never_received_them_come_back_in_order()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes cannot be suspended there.");
        using var queue = _manager.CreateQueue<int>();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(QueueJobsWorkers.WaitAsync, queue, reports, 3);
        Assert.Equal("waiting", await reports.DequeueAsync());

        await RunningProcess.SuspendAsync(worker.Id);
        await queue.EnqueueRangeAsync([1, 2, 3, 4, 5]);
        Assert.Equal([4, 5], queue.ToArray());
        Assert.Equal(4, await queue.DequeueAsync());
        worker.Kill();
        await worker.WaitForExitAsync();
        await Eventually.IsTrueAsync(() => queue.Count == 4, "the items are back");

        Assert.Equal([1, 2, 3, 5], queue.ToArray());
        Assert.Equal([1, 2, 3, 5], await TakeAsync(queue, 4));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Items_that_come_back_go_to_consumers_that_wait()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes cannot be suspended there.");
        using var queue = _manager.CreateQueue<int>();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(QueueJobsWorkers.WaitAsync, queue, reports, 2);
        Assert.Equal("waiting", await reports.DequeueAsync());
        await RunningProcess.SuspendAsync(worker.Id);
        await queue.EnqueueRangeAsync([1, 2]);
        var first = queue.DequeueAsync().AsTask();
        var second = queue.DequeueAsync().AsTask();

        worker.Kill();

        Assert.Equal(1, await first);
        Assert.Equal(2, await second);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_killed_producer_that_waits_adds_nothing()
    {
        using var queue = _manager.CreateQueue<int>(1);
        using var reports = _manager.CreateQueue<string>();
        await queue.EnqueueAsync(1);
        await using var worker = WorkerProcess.Start(QueueJobsWorkers.AddAsync, queue, reports, 99);
        Assert.Equal("waiting", await reports.DequeueAsync());
        var behind = queue.EnqueueAsync(2).AsTask();

        worker.Kill();
        await worker.WaitForExitAsync();
        await Eventually.IsTrueAsync(() => queue.Count == 1 && !behind.IsCompleted, "the producer's wait has ended");
        var taken = await TakeAsync(queue, 2);
        await behind;

        // The manager may have learnt of the death only after the first item was gone: then 99 was added before 2, as its producer wished.
        Assert.Equal(1, taken[0]);
        Assert.True(taken[1] is 2 or 99, $"{taken[1]}");
    }

    // It starts a process for each kill, which takes seconds on a machine that does much else; each step has its own deadline.
    [Fact(Timeout = 5 * Deadline.OfTest)]
    public async Task Consumers_killed_at_any_moment_lose_and_double_nothing()
    {
        const int Kills = 15;
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var queue = _manager.CreateQueue<int>();
        using var received = _manager.CreateList<int>();
        using var reports = _manager.CreateQueue<string>();
        using var stop = new CancellationTokenSource();
        int sent = 0;
        var producer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await queue.EnqueueAsync(sent++);
                if (queue.Count > 200)
                {
                    await Task.Delay(1);
                }
            }
        });

        for (int kill = 0; kill < Kills; kill++)
        {
            await using var worker = WorkerProcess.Start(QueueJobsWorkers.Consume, queue, received, reports);
            Assert.Equal("ready", await reports.DequeueAsync().AsTask().WaitAsync(Deadline.OfStep));
            int before = received.Count;
            int until = before + random.Next(50);
            await Eventually.IsTrueAsync(() => received.Count >= until, $"the consumer consumes (seed {seed})");
            Thread.SpinWait(random.Next(20_000));
            worker.Kill();
            output.WriteLine($"{kill}: {received.Count} of {sent}");
        }

        await stop.CancelAsync();
        await producer;
        await using (var survivor = WorkerProcess.Start(QueueJobsWorkers.Consume, queue, received, reports))
        {
            await queue.CompleteAddingAsync();
            await survivor.Completion.WaitAsync(Deadline.OfStep);
        }

        var all = await received.ToArrayAsync();
        Assert.Equal(all.Distinct().Count(), all.Length);
        Assert.All(all, item => Assert.InRange(item, 0, sent - 1));

        // An item that its consumer had received and confirmed, but not written down, died with it: at most one each.
        Assert.InRange(sent - all.Length, 0, Kills);
        output.WriteLine($"{sent} sent, {sent - all.Length} died with their consumers");
    }

    private static async Task<List<int>> TakeAsync(SharedQueue<int> queue, int count)
    {
        var items = new List<int>();
        while (items.Count < count)
        {
            items.Add(await queue.DequeueAsync());
        }

        return items;
    }
}
