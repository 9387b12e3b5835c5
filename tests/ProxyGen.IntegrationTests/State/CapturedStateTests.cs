using ProxyGen.Manager;

namespace ProxyGen.IntegrationTests.State;

/// <summary>What a roll-back stands on: an object as it was, with the very collections and objects that it had.</summary>
public sealed class CapturedStateTests : IAsyncDisposable
{
    private readonly SharedManager _manager = SharedManager.StartInProcess();

    public ValueTask DisposeAsync() => _manager.DisposeAsync();

    [Fact]
    public void Everything_is_as_it_was()
    {
        var (ledger, entry) = Create();
        ledger.Book("before", 1);
        ledger.Notes.Add("before");
        ledger.Totals["before"] = 1;
        ledger.Tags.Add("before");
        ledger.Steps.Push(1);
        ledger.Steps.Push(2);
        using var state = CapturedState.Of(entry);

        ledger.Title = "after";
        ledger.Book("after", 2);
        ledger.Notes.Add("after");
        ledger.Totals["after"] = 2;
        ledger.Tags.Add("after");
        ledger.Steps.Pop();
        ledger.Steps.Push(3);
        ledger.Pending = new Queue<int>([1]);
        ledger.Touch();
        state.Restore();

        Assert.Equal("untitled", ledger.Title);
        Assert.Equal(["before"], ledger.Entries().Select(static booked => booked.Text));
        Assert.Equal("1.1", ledger.Version());
        Assert.Equal(["before"], ledger.Notes);
        Assert.Equal(["before"], ledger.Totals.Keys);
        Assert.Equal(["before"], ledger.Tags);
        Assert.Contains("BEFORE", ledger.Tags);
        Assert.Equal([2, 1], ledger.Steps);
        Assert.Null(ledger.Pending);
        Assert.Equal(1, ledger.Touch());
    }

    [Fact]
    public void Live_collections_and_shared_objects_are_the_very_ones()
    {
        var (ledger, entry) = Create();
        ledger.AddPage("one", "first");
        var notes = ledger.Notes;
        var page = ledger.Cover();
        using var state = CapturedState.Of(entry);

        notes.Add("after");
        ledger.ReplaceNotes(["other"]);
        ledger.AddPage("one", "other");
        state.Restore();

        Assert.Same(notes, ledger.Notes);
        Assert.Empty(notes);
        Assert.Same(page, ledger.Cover());
        Assert.Same(page, ledger.PageOf("one"));
    }

    [Fact]
    public void Transient_fields_stay()
    {
        var (ledger, entry) = Create();
        using var state = CapturedState.Of(entry);

        state.Restore();

        Assert.True(ledger.HasGate());
        Assert.Equal(TimeSpan.FromSeconds(1), ledger.Pause());
    }

    private (Ledger Ledger, ObjectEntry Entry) Create()
    {
        ISharedProxy proxy = _manager.CreateLedger("ada", TimeSpan.FromSeconds(1));
        var runtime = ((Channels.InProcess.InProcessChannel)proxy.Reference.Channel).Runtime;
        var entry = runtime.FindObject(proxy.Reference.ObjectId);
        return ((Ledger)entry.Instance, entry);
    }
}
