using PastOutput;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Versions;

public sealed class PastOutputSocketTests(SocketFixture fixture) : PastOutputSuite(fixture), IClassFixture<SocketFixture>
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Workers_run()
    {
        using var ledger = Manager.CreateLedger("Ada");

        await using var worker = WorkerProcess.Start(LedgerJobsWorkers.Add, ledger, new Entry("rent", 700m));

        Assert.Equal(700m, await worker.Result);
        Assert.Equal(1, ledger.CountWith(Manager.CreateLedger("Ben")));
    }
}
