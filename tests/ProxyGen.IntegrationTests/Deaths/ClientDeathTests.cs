using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Deaths;

public sealed class ClientDeathTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_a_killed_client_held_is_released()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var reports = manager.CreateQueue<AccountProxy>();
        await using var worker = WorkerProcess.Start(HoldingJobsWorkers.HoldAsync, reports, observed.Address, observed.Key.ToArray(), 10);
        var survivor = await reports.DequeueAsync();
        Assert.Equal(11, observed.Runtime.Objects.Count);

        worker.Kill();
        await worker.WaitForExitAsync();

        await Eventually.IsTrueAsync(() => observed.ClientSessions == 1, "the session has ended");
        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 2, "the objects are collected");
        Assert.Equal("0", survivor.Owner);
        survivor.Dispose();
        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 1, "the last one is collected");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_client_that_disconnects_releases_everything_too()
    {
        await using var observed = new ObservedManager();
        var manager = await observed.ConnectAsync();
        var account = manager.CreateAccount("Ada");
        var list = manager.CreateList<int>(Enumerable.Range(0, 100_000));
        using var enumerator = list.GetEnumerator();
        Assert.True(enumerator.MoveNext());
        Assert.Equal(1, observed.ClientSessions);

        await manager.DisposeAsync();

        await Eventually.IsTrueAsync(() => observed.ClientSessions == 0, "the session has ended");
        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 0, "the objects are collected");
        Assert.IsType<ManagerLostException>(Record.Exception(() => account.Balance));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_running_method_is_told_that_its_caller_is_gone()
    {
        await using var observed = new ObservedManager();
        var manager = await observed.ConnectAsync();
        string begun = $"{Guid.NewGuid()}";
        var call = manager.CreateWaiter().FinishAsync(begun, CancellationToken.None);
        await Signals.Of(begun);

        await manager.DisposeAsync();

        await Assert.ThrowsAsync<CallInDoubtException>(() => call);
        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 0, "the method has ended");
    }
}
