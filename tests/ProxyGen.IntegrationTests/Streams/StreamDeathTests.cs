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

    private static async Task BeginAndForgetAsync(SourceProxy source) =>
        Assert.True(await source.Watch(default).GetAsyncEnumerator().MoveNextAsync());
}
