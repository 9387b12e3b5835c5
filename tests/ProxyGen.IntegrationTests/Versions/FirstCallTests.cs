using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Versions;

/// <summary>The first calls of a contract over a connection wait until the manager's build is known: they are calls like any other.</summary>
public class FirstCallTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_begun_before_it_is_known_keep_their_order()
    {
        await using var manager = await SharedManager.StartAsync();
        manager.Publish("numbers", manager.CreateList<int>());
        for (int round = 0; round < 20; round++)
        {
            await using var connection = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
            var numbers = connection.Get<SharedList<int>>("numbers");

            Task[] added = [.. Enumerable.Range(0, 50).Select(number => numbers.AddAsync(number).AsTask())];
            await Task.Run(() => numbers.Add(50));
            await Task.WhenAll(added);

            Assert.Equal(Enumerable.Range(0, 51), numbers.ToArray());
            numbers.Clear();
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_call_cancelled_before_it_is_known_does_not_run()
    {
        await using var manager = await SharedManager.StartAsync();
        var account = manager.CreateNamedAccount("ada", "Ada");
        await using var connection = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
        var elsewhere = connection.Get<AccountProxy>("ada");
        using var cancellation = new CancellationTokenSource();

        await RunningProcess.SuspendAsync(manager.ProcessId!.Value);
        var deposit = elsewhere.DepositAsync(5m, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await RunningProcess.ResumeAsync(manager.ProcessId!.Value);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deposit.WaitAsync(Deadline.OfStep));
        Assert.Equal(0m, account.Balance);
        await elsewhere.DepositAsync(5m);
        Assert.Equal(5m, account.Balance);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_call_whose_manager_dies_before_it_is_known_was_surely_not_made()
    {
        await using var manager = await SharedManager.StartAsync();
        manager.CreateNamedAccount("ada", "Ada");
        await using var connection = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
        var account = connection.Get<AccountProxy>("ada");

        await RunningProcess.SuspendAsync(manager.ProcessId!.Value);
        var asynchronous = account.DepositAsync(5m).AsTask();
        var synchronous = Task.Factory.StartNew(() => account.Deposit(5m), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        RunningProcess.Kill(manager.ProcessId!.Value);

        Assert.IsType<ManagerLostException>(await Record.ExceptionAsync(() => asynchronous.WaitAsync(Deadline.OfStep)));
        Assert.IsType<ManagerLostException>(await Record.ExceptionAsync(() => synchronous.WaitAsync(Deadline.OfStep)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_threads_may_make_the_first_call()
    {
        await using var manager = await SharedManager.StartAsync();
        var account = manager.CreateNamedAccount("ada", "Ada");
        await using var connection = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
        var elsewhere = connection.Get<AccountProxy>("ada");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => number % 2 == 0
            ? Task.Factory.StartNew(() => elsewhere.Deposit(1m), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            : elsewhere.DepositAsync(1m).AsTask()));

        Assert.Equal(16m, account.Balance);
    }
}
