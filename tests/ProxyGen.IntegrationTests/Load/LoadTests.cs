using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Load;

public sealed class LoadTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public async Task Eight_processes_with_ten_thousand_increments_and_method_calls_each_lose_nothing()
    {
        const int Processes = 8;
        const int Times = 10_000;
        using var counts = fixture.Manager.CreateDictionary<string, int>();
        using var account = fixture.Manager.CreateAccount("Ada");

        var workers = Enumerable.Range(0, Processes).Select(_ => WorkerProcess.Start(LoadJobsWorkers.RunAsync, account, counts, Times)).ToList();
        foreach (var worker in workers)
        {
            await worker.Completion;
            await worker.DisposeAsync();
        }

        Assert.Equal(Processes * Times, counts["count"]);
        Assert.Equal(Processes * Times, account.Balance);
        Assert.Equal(Processes * Times, account.History.Count);
    }
}
