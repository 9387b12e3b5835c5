using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

internal static class LoadJobs
{
    /// <summary>Increments and method calls, half of them without waiting for each.</summary>
    [Worker]
    public static async Task RunAsync(AccountProxy account, SharedDictionary<string, int> counts, int times)
    {
        const int Batch = 500;
        for (int i = 0; i < times / 2; i++)
        {
            counts.Increment("count");
            account.Deposit(1m);
        }

        for (int i = 0; i < times / 2; i += Batch)
        {
            var pending = new List<Task>(2 * Batch);
            for (int j = 0; j < Batch; j++)
            {
                pending.Add(counts.IncrementAsync("count").AsTask());
                pending.Add(account.DepositAsync(1m).AsTask());
            }

            await Task.WhenAll(pending);
        }
    }
}
