using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

[assembly: ProxyGen.SharedData(typeof((int, int, int, int, int)))]

namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>Eight processes move coins between wallets: none is lost, none appears, whoever is killed in the middle.</summary>
public sealed class TransferStressTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    private const int Processes = 8;
    private const int Wallets = 5;

    [Fact(Timeout = 2 * Deadline.OfTest)]
    public async Task The_sum_stays_and_every_transfer_is_done_once()
    {
        int seed = Seed();
        var wallets = CreateWallets();
        using var ledger = fixture.Manager.CreateDictionary<string, int>();

        WorkerProcess<int>[] workers =
            [.. Enumerable.Range(0, Processes).Select(number => WorkerProcess.Start(TransferJobsWorkers.TransferAtRandom, wallets, ledger, seed + number, 150))];
        int done = 0;
        foreach (var worker in workers)
        {
            await using (worker)
            {
                done += await worker.Result;
            }
        }

        Assert.Equal(done, ledger["times"]);
        AssertBalanced(wallets, ledger);
    }

    [Fact(Timeout = 2 * Deadline.OfTest)]
    public async Task A_process_that_is_killed_leaves_all_or_nothing()
    {
        var random = new Random(Seed());
        var wallets = CreateWallets();
        using var ledger = fixture.Manager.CreateDictionary<string, int>();
        ledger["times"] = 0;

        for (int round = 0; round < 3; round++)
        {
            WorkerProcess[] workers =
                [.. Enumerable.Range(0, Processes).Select(_ => WorkerProcess.Start(TransferJobsWorkers.TransferForever, wallets, ledger, random.Next()))];
            int target = ledger["times"] + 100;
            foreach (var worker in workers)
            {
                // While the others go on.
                await Eventually.IsTrueAsync(() => ledger["times"] >= target, "transfers are made");
                worker.Kill();
                target = ledger["times"] + random.Next(20);
            }

            foreach (var worker in workers)
            {
                await worker.WaitForExitAsync();
                await worker.DisposeAsync();
            }

            AssertBalanced(wallets, ledger);
        }
    }

    private static int Seed()
    {
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        return seed;
    }

    private static void AssertBalanced(WalletProxy[] wallets, SharedDictionary<string, int> ledger)
    {
        // Calls of processes that have ended may still be in their manager: all or nothing is seen at once.
        var (coins, payments, totals, moved, times) = SharedManager.Of(ledger).Transaction(
            wallets[0],
            wallets[1],
            wallets[2],
            wallets[3],
            wallets[4],
            ledger,
            static (a, b, c, d, e, l) =>
            {
                Wallet[] all = [a, b, c, d, e];
                return (
                    all.Sum(static wallet => wallet.Coins),
                    all.Sum(static wallet => wallet.Payments),
                    all.Sum(static wallet => wallet.Totals.GetValueOrDefault("transfer")),
                    l["coins"],
                    l["times"]);
            });
        Assert.Equal(0, coins);
        Assert.Equal(times, payments);
        Assert.Equal(moved, totals);
        Assert.True(times > 0);
    }

    private WalletProxy[] CreateWallets() => [.. Enumerable.Range(0, Wallets).Select(_ => fixture.Manager.CreateWallet())];
}
