using PastOutput;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Versions;

/// <summary>What the generator of an earlier version wrote runs on this runtime: see <c>PastOutput/README.md</c>.</summary>
public abstract class PastOutputSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private static readonly Entry Rent = new("rent", 700m) { Day = new DateOnly(2026, 11, 1) };

    [Fact(Timeout = Deadline.OfTest)]
    public Task Members_are_forwarded() => OffThread(() =>
    {
        using var ledger = Manager.CreateLedger("Ada");

        Assert.Equal("Ada", ledger.Owner);
        Assert.Null(ledger.Last);
        Assert.Equal(700m, ledger.Add(Rent));
        Assert.Equal(Rent, ledger.Last);
        ledger.Last = null;
        Assert.Null(ledger.Last);
        Assert.Equal("closed by Ada", Assert.Throws<LedgerClosedException>(ledger.Close).Message);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Collections_are_live_and_instances_arrive() => OffThread(() =>
    {
        using var ledger = Manager.CreateLedger("Ada");
        using var other = Manager.CreateLedger("Ben");

        ledger.Entries.Add(Rent);
        other.Entries.AddRange([Rent, Rent]);

        Assert.Equal(3, ledger.CountWith(other));
        Assert.Equal([Rent, Rent], other.Entries);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_members_are_awaited_and_cancelled()
    {
        using var ledger = await Manager.CreateLedgerAsync("Ada");
        using var cancellation = new CancellationTokenSource();

        Assert.Equal("Ada", await ledger.WaitAsync(1, CancellationToken.None));
        var waiting = ledger.WaitAsync(-1, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
