using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

/// <summary>Workers that hold references.</summary>
internal static class HoldingJobs
{
    /// <summary>Creates objects and holds them until the process is killed.</summary>
    [Worker]
    public static async Task HoldAsync(SharedQueue<AccountProxy> reports, string address, byte[] key, int count)
    {
        await using var manager = await SharedManager.ConnectAsync(address, new SharedKey(key));
        var accounts = Enumerable.Range(0, count).Select(number => manager.CreateAccount($"{number}")).ToList();
        await reports.EnqueueAsync(accounts[0]);
        await Task.Delay(Timeout.Infinite);
        GC.KeepAlive(accounts);
    }

    /// <summary>Uses an object after its sender has dropped it.</summary>
    [Worker]
    public static decimal Use(AccountProxy account, SharedQueue<string> signals)
    {
        signals.Dequeue();
        account.Deposit(5m);
        return account.Balance;
    }

    [Worker]
    public static AccountProxy Return(AccountProxy account) => account;

    [Worker]
    public static List<AccountProxy> ReturnAll(Dictionary<string, AccountProxy> accounts) => [.. accounts.Values];

    /// <summary>Passes an object on through a queue, and ends.</summary>
    [Worker]
    public static void PassOn(SharedQueue<AccountProxy> from, SharedQueue<AccountProxy> to)
    {
        using var account = from.Dequeue();
        account.Deposit(1m);
        to.Enqueue(account);
    }
}
