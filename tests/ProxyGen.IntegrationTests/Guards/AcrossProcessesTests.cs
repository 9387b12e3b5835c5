using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Guards;

public sealed class AcrossProcessesTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_deadlock_of_two_processes_names_both_and_their_objects()
    {
        var first = fixture.Manager.CreateProbe();
        var second = fixture.Manager.CreateProbe();
        string meeting = $"{Guid.NewGuid()}";

        await using var one = WorkerProcess.Start(GuardJobsWorkers.MeetAndCall, first, second, meeting);
        await using var other = WorkerProcess.Start(GuardJobsWorkers.MeetAndCall, second, first, meeting);
        await Task.WhenAll(one.Completion, other.Completion).ContinueWith(_ => { }, TaskScheduler.Default);

        var told = Assert.Single([one.Completion, other.Completion], completion => completion.IsFaulted);
        var exception = Assert.IsType<DeadlockException>(told.Exception!.InnerException);
        Assert.All([one.Id, other.Id], id => Assert.Contains($"process {id}", exception.Message, StringComparison.Ordinal));
        Assert.All([first, second], probe => Assert.Contains($"{probe}".Split(' ')[1], exception.Message, StringComparison.Ordinal));
        Assert.Equal(1, first.Notes.Count + second.Notes.Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Transfers_both_ways_from_several_processes_lose_nothing()
    {
        var first = fixture.Manager.CreateAccount("1");
        var second = fixture.Manager.CreateAccount("2");

        var workers = new[]
        {
            WorkerProcess.Start(GuardJobsWorkers.TransferBothWays, first, second, 300),
            WorkerProcess.Start(GuardJobsWorkers.TransferBothWays, second, first, 300),
            WorkerProcess.Start(GuardJobsWorkers.TransferBothWays, first, second, 300),
        };
        foreach (var worker in workers)
        {
            await worker.Completion;
            await worker.DisposeAsync();
        }

        Assert.Equal(-1m, first.Balance);
        Assert.Equal(1m, second.Balance);
    }
}
