using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.References;

/// <summary>References on their way between processes keep their objects alive.</summary>
public sealed class TransferTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_worker_gets_an_object_that_its_sender_drops_at_once()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var signals = manager.CreateQueue<string>();
        var account = manager.CreateAccount("Ada");
        account.Deposit(1m);

        await using var worker = WorkerProcess.Start(HoldingJobsWorkers.Use, account, signals);
        account.Dispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        await signals.EnqueueAsync("go");

        Assert.Equal(6m, await worker.Result);
        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 1, "the object has ended");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_worker_that_never_gets_it_holds_nothing()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var signals = manager.CreateQueue<string>();
        var account = manager.CreateAccount("Ada");

        await using (var worker = WorkerProcess.Start(HoldingJobsWorkers.Use, account, signals))
        {
            worker.Kill();
            account.Dispose();
        }

        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 1, "the object has ended");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Results_are_proxies_that_outlive_their_worker()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        var account = manager.CreateAccount("Ada");

        await using var worker = WorkerProcess.Start(HoldingJobsWorkers.Return, account);
        var returned = await worker.Result;
        await worker.WaitForExitAsync();
        account.Dispose();
        returned.Deposit(2m);

        Assert.Equal(2m, returned.Balance);
        returned.Dispose();
        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 0, "the object has ended");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Proxies_travel_inside_arguments_and_results()
    {
        await using var manager = await SharedManager.StartAsync();
        var ada = manager.CreateAccount("Ada");
        var bob = manager.CreateAccount("Bob");

        await using var worker = WorkerProcess.Start(
            HoldingJobsWorkers.ReturnAll, new Dictionary<string, AccountProxy> { ["a"] = ada, ["b"] = bob });

        Assert.Equal([ada, bob], await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_reference_passed_through_queues_and_processes_stays_alive()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var from = manager.CreateQueue<AccountProxy>();
        using var to = manager.CreateQueue<AccountProxy>();
        using (var account = manager.CreateAccount("Ada"))
        {
            await from.EnqueueAsync(account);
        }

        await using (var worker = WorkerProcess.Start(HoldingJobsWorkers.PassOn, from, to))
        {
            await worker.Completion;
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        using (var account = await to.DequeueAsync())
        {
            Assert.Equal(1m, account.Balance);
        }

        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 2, "the object has ended");
    }
}
