using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Streams;

public sealed class StreamDeathTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    private readonly SharedManager _manager = fixture.Manager;

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_killed_client_ends_its_enumeration(int itemsRead)
    {
        using var source = _manager.CreateSource();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(StreamJobsWorkers.WatchAsync, source, reports, itemsRead);
        Assert.Equal("reading", await reports.DequeueAsync());

        worker.Kill();
        await worker.WaitForExitAsync();

        await Eventually.IsTrueAsync(() => source.Ended == 1, "the enumeration has ended");
        Assert.True(source.WasCancelled);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_forgotten_enumerator_ends_its_enumeration()
    {
        using var source = _manager.CreateSource();
        await BeginAndForgetAsync(source);

        await Eventually.IsTrueAfterCollectionAsync(
            () =>
            {
                source.Collect();
                return source.Ended == 1;
            },
            "the enumeration has ended");
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_method_learns_that_the_process_of_its_stream_was_killed(bool isMarked)
    {
        using var sink = _manager.CreateSink();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(StreamJobsWorkers.LendAsync, sink, reports, isMarked);
        Assert.Equal("waiting", await reports.DequeueAsync());

        worker.Kill();
        await worker.WaitForExitAsync();

        await Eventually.IsTrueAsync(() => sink.Outcome == nameof(CallbackLostException), "the method has ended");
        Assert.Equal(2, sink.Taken);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_manager_ends_the_streams_that_it_takes_from(bool isMarked)
    {
        await using var manager = await SharedManager.StartAsync();
        using var sink = manager.CreateSink();
        var feeder = new Feeder();
        var waits = new TaskCompletionSource();
        var items = feeder.Count(10, item =>
        {
            if (item < 3)
            {
                return Task.CompletedTask;
            }

            waits.SetResult();
            return Task.Delay(Timeout.Infinite);
        });
        var taking = isMarked ? sink.TakeManyAsync(items) : sink.TakeAsync(items);
        await waits.Task;

        RunningProcess.Kill(manager.ProcessId!.Value);

        await Assert.ThrowsAsync<CallInDoubtException>(() => taking);
        await Eventually.IsTrueAsync(() => feeder.Ended == 1, "the enumeration has ended");
        Assert.True(feeder.WasCancelled);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nothing_is_left_of_a_stream_that_was_handed_over()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var sink = manager.CreateSink();
        var callbacks = sink.Reference.Channel.Callbacks;
        var session = observed.Runtime.Sessions.Single(one => one != observed.Runtime.LocalSession);
        var feeder = new Feeder();

        await sink.TakeAsync(feeder.Count(3));
        await sink.TakeManyAsync(feeder.Count(300), 10);
        await Assert.ThrowsAsync<InvalidOperationException>(() => sink.FailAsync(feeder.Count(3)));

        Assert.Equal(3, feeder.Ended);
        await Eventually.IsTrueAfterCollectionAsync(() => callbacks.Count == 0 && session.Callbacks.Count == 0, "nothing is left");
    }

    private static async Task BeginAndForgetAsync(SourceProxy source) =>
        Assert.True(await source.Watch(default).GetAsyncEnumerator().MoveNextAsync());
}
