using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

/// <summary>Workers that deal with several managers.</summary>
internal static class ManagerJobs
{
    /// <summary>Starts a manager of its own, says how to reach it, and ends with it.</summary>
    [Worker]
    public static async Task ServeAsync(SharedQueue<string> reports, CancellationToken cancellationToken)
    {
        await using var manager = await SharedManager.StartAsync(cancellationToken: cancellationToken);
        await reports.EnqueueAsync(manager.Address!, cancellationToken);
        await reports.EnqueueAsync(Convert.ToBase64String(manager.Key!.ToArray()), cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    /// <summary>Takes an object out of a dictionary and uses it.</summary>
    [Worker]
    public static decimal TakeAndUse(SharedDictionary<string, AccountProxy> accounts, string key)
    {
        using var account = accounts[key];
        account.Deposit(5m);
        return account.Balance;
    }

    /// <summary>Says that it runs, takes an object out of a queue, and has a worker of its own, started before, use another.</summary>
    [Worker]
    public static async Task<decimal> TakeLaterAsync(SharedQueue<AccountProxy> accounts, SharedQueue<string> reports, int depth)
    {
        await using var inner = depth == 0 ? null : WorkerProcess.Start(ManagerJobsWorkers.TakeLaterAsync, accounts, reports, depth - 1);
        decimal others = 0;
        if (inner is null)
        {
            await reports.EnqueueAsync("ready");
        }
        else
        {
            others = await inner.Result;
        }

        using var account = await accounts.DequeueAsync();
        await account.DepositAsync(5m);
        return others + await account.GetBalanceAsync();
    }

    /// <summary>Takes an object out of a dictionary that a manager publishes.</summary>
    [Worker]
    public static async Task<string> FindAndUseAsync(string address, byte[] key, string name)
    {
        await using var manager = await SharedManager.ConnectAsync(address, new SharedKey(key));
        using var link = await manager.GetAsync<LinkProxy>(name);
        using var next = link.Next;
        return next!.Text;
    }

    /// <summary>Reads and replaces what a dictionary that a manager publishes holds.</summary>
    [Worker]
    public static async Task AnswerAsync(string address, byte[] key, string name)
    {
        await using var manager = await SharedManager.ConnectAsync(address, new SharedKey(key));
        using var texts = await manager.GetAsync<SharedDictionary<string, byte[]?>>(name);
        texts["answer"] = texts["question"];
        texts["nothing"] = null;
    }
}
