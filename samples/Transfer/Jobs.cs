using ProxyGen;

namespace Transfer;

internal static class Jobs
{
    /// <summary>Moves money to and fro at random.</summary>
    /// <returns>How many transfers were made, and how many were refused.</returns>
    [Worker]
    public static int[] TransferAtRandom(AccountProxy[] accounts, SharedDictionary<string, int> counts, int seed, int times)
    {
        var random = new Random(seed);
        var manager = SharedManager.Of(counts);     // the one in which the objects live
        int refused = 0;
        for (int i = 0; i < times; i++)
        {
            int from = random.Next(accounts.Length);
            int to = (from + 1 + random.Next(accounts.Length - 1)) % accounts.Length;
            try
            {
                // All or nothing: where the money is not there, neither is the deposit, nor is it counted.
                manager.Transaction(accounts[from], accounts[to], counts, static (payer, payee, made, amount) =>
                {
                    payee.Deposit(amount);
                    made[payer.Owner]++;
                    payer.Withdraw(amount);
                }, random.Next(1, 100));
            }
            catch (InvalidOperationException)
            {
                refused++;
            }
        }

        return [times - refused, refused];
    }
}
