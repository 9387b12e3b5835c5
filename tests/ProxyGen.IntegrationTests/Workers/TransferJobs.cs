using ProxyGen.IntegrationTests.Transactions;

namespace ProxyGen.IntegrationTests.Workers;

internal static class TransferJobs
{
    /// <summary>Moves coins between wallets; every fifth time it changes its mind in the middle.</summary>
    /// <returns>How often it did not.</returns>
    [Worker]
    public static int TransferAtRandom(WalletProxy[] wallets, SharedDictionary<string, int> ledger, int seed, int times)
    {
        var random = new Random(seed);
        var manager = SharedManager.Of(ledger);
        int done = 0;
        for (int i = 0; i < times; i++)
        {
            int from = random.Next(wallets.Length);
            int to = (from + 1 + random.Next(wallets.Length - 1)) % wallets.Length;
            int coins = random.Next(1, 10);
            try
            {
                manager.Transaction(
                    wallets[from],
                    wallets[to],
                    ledger,
                    static (x, y, moved, coins, changesItsMind) =>
                    {
                        x.Pay(coins, "transfer");
                        moved["coins"] = (moved.TryGetValue("coins", out int before) ? before : 0) + coins;
                        moved["times"] = (moved.TryGetValue("times", out before) ? before : 0) + 1;
                        if (changesItsMind)
                        {
                            throw new OperationCanceledException();
                        }

                        y.Coins += coins;
                    },
                    coins,
                    random.Next(5) == 0);
                done++;
            }
            catch (OperationCanceledException)
            {
                // It changed its mind.
            }
        }

        return done;
    }

    /// <summary>The same without an end, to be killed.</summary>
    [Worker]
    public static void TransferForever(WalletProxy[] wallets, SharedDictionary<string, int> ledger, int seed) =>
        TransferAtRandom(wallets, ledger, seed, int.MaxValue);
}
