using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.State;

public abstract class SnapshotSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Private_state_comes_with_it() => OffThread(() =>
    {
        var ledger = Manager.CreateLedger("ada", TimeSpan.FromSeconds(3));
        ledger.Title = "cash";
        ledger.Book("coffee", 2.5m);
        ledger.Touch();
        ledger.Notes.Add("a");
        ledger.Totals["x"] = 1;

        Ledger copy = ledger.Snapshot();

        Assert.Equal("cash", copy.Title);
        Assert.Equal("ada", copy.Owner());
        Assert.Equal("1.1", copy.Version());
        Assert.Equal([new Ledger.Entry("coffee", 2.5m)], copy.Entries());
        Assert.Equal(new DateOnly(2020, 1, 1), copy.Opened);
        Assert.Equal(["a"], copy.Notes);
        Assert.Equal(1, copy.Totals["x"]);
        Assert.Null(copy.Pending);
        Assert.Equal(2, copy.Touch());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_copy_is_detached()
    {
        var ledger = await Manager.CreateLedgerAsync("ada", default, TestContext.Current.CancellationToken);

        Ledger copy = await ledger.SnapshotAsync(TestContext.Current.CancellationToken);
        copy.Title = "mine";
        copy.Notes.Add("mine");

        Assert.Equal("untitled", await ledger.GetTitleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, (await ledger.GetNotesAsync(TestContext.Current.CancellationToken)).Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Shared_objects_inside_are_copied_and_refer_to_each_other_as_before() => OffThread(() =>
    {
        var ledger = Manager.CreateLedger("ada", default);
        ledger.AddPage("one", "first");
        ledger.AddPage("two", "second");

        Ledger copy = ledger.Snapshot();

        Assert.Equal("first", copy.Cover()!.Text);
        Assert.Same(copy.Cover(), copy.PageOf("one"));
        Assert.NotSame(copy.Cover(), copy.PageOf("two"));
        Assert.Same(copy, copy.Cover()!.Ledger);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_stay_proxies() => OffThread(() =>
    {
        var ledger = Manager.CreateLedger("ada", default);
        ledger.AddPage("one", "first");
        var page = ledger.PageOf("one")!;
        ledger.Pin(page);

        Ledger copy = ledger.Snapshot();
        copy.Pinned()!.Text = "changed";

        Assert.Equal(page, copy.Pinned());
        Assert.Equal("changed", page.Text);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Transient_fields_are_left_out_and_no_constructor_is_run() => OffThread(() =>
    {
        var ledger = Manager.CreateLedger("ada", TimeSpan.FromSeconds(3));

        Ledger copy = ledger.Snapshot();

        Assert.True(ledger.HasGate());
        Assert.False(copy.HasGate());
        Assert.Equal(TimeSpan.Zero, copy.Pause());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Generic_classes_have_snapshots() => OffThread(() =>
    {
        var numbers = Manager.CreateCrate<int>(1);
        numbers.Add(2);
        var words = Manager.CreateCrate<string>("a");

        Assert.Equal([1, 2], numbers.Snapshot().Items());
        Assert.Equal(["a"], words.Snapshot().Items());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_inside_that_cannot_be_captured_is_named() => OffThread(() =>
    {
        var safe = Manager.CreateSafe();

        var refused = Assert.Throws<NotSupportedException>(safe.Snapshot);

        Assert.Contains(typeof(Bolt).FullName!, refused.Message, StringComparison.Ordinal);
        Assert.True(safe.Bolt.IsFree());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Snapshots_see_whole_calls_only() => OffThread(() =>
    {
        var ledger = Manager.CreateLedger("ada", default);
        using var done = new CancellationTokenSource();
        var booking = Task.Run(() =>
        {
            for (int count = 0; count < 200; count++)
            {
                ledger.Book("x", 1);
            }

            done.Cancel();
        });

        while (!done.IsCancellationRequested)
        {
            Ledger copy = ledger.Snapshot();

            Assert.Equal(copy.Revision, copy.Entries().Length);
            Assert.Equal($"1.{copy.Revision}", copy.Version());
        }

        booking.Wait(Deadline.OfStep);
    });
}
