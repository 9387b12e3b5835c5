using System.Collections.Concurrent;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.References;

/// <summary>Proxies of one manager's objects as arguments of delegates, events and progress of another manager's objects.</summary>
public sealed class ForeignCallbacksTests : IAsyncLifetime
{
    private SharedManager _first = null!;
    private SharedManager _second = null!;
    private AnnouncerProxy _announcer = null!;
    private int _objects;

    public async ValueTask InitializeAsync()
    {
        _first = await SharedManager.StartAsync();
        _second = await SharedManager.StartAsync();
        _announcer = _second.CreateAnnouncer();
        _objects = await CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_delegate_gets_them_and_may_return_them()
    {
        Add("ada");

        string? text = null;
        using (var returned = _announcer.Pass(link =>
        {
            text = link.Text;
            return link;
        }))
        {
            Assert.Equal(("ada", "ada"), (text, returned!.Text));
        }

        Add("bob");
        Assert.Equal("bob", await _announcer.PassAsync(async link => await link.GetTextAsync()));
        await AssertReleasedAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Event_handlers_get_them_although_nothing_else_holds_them_any_more()
    {
        const int Count = 100;
        var texts = new ConcurrentQueue<string>();
        using var begin = new ManualResetEventSlim();
        var done = new TaskCompletionSource();
        void Handle(LinkProxy link)
        {
            begin.Wait();
            using (link)
            {
                texts.Enqueue(link.Text);
            }

            if (texts.Count == Count)
            {
                done.SetResult();
            }
        }

        _announcer.Announced += Handle;
        for (int i = 0; i < Count; i++)
        {
            Add($"{i}");
        }

        await _announcer.AnnounceAllAsync();
        await CollectAsync();
        begin.Set();
        await done.Task;

        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"{i}"), texts);
        _announcer.Announced -= Handle;
        await AssertReleasedAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Progress_gets_them()
    {
        Add("ada");
        var reports = new ConcurrentQueue<string>();

        await _announcer.ReportAsync(new Reports(link =>
        {
            using (link)
            {
                reports.Enqueue(link.Text);
            }
        }));

        Assert.Equal(["ada"], reports);
        await AssertReleasedAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Who_goes_away_before_it_has_handled_them_keeps_none()
    {
        using var stalled = new ManualResetEventSlim();
        await using (var client = await SharedManager.ConnectAsync(_second.Address!, _second.Key!))
        {
            _second.Publish("announcer", _announcer);
            var subscriber = client.Get<AnnouncerProxy>("announcer");
            subscriber.Announced += link =>
            {
                stalled.Wait();
                link.Dispose();
            };
            for (int i = 0; i < 10; i++)
            {
                Add($"{i}");
            }

            await subscriber.AnnounceAllAsync();
        }

        stalled.Set();
        _second.Remove("announcer");
        await AssertReleasedAsync();
    }

    private void Add(string text)
    {
        using var link = _first.CreateLink();
        link.Text = text;
        _announcer.Add(link);
    }

    private async Task<int> CountAsync() => (await _first.GetObjectsAsync(forceFullCollection: true)).Count;

    private async Task CollectAsync()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        await _second.GetObjectsAsync(forceFullCollection: true);
        await CountAsync();
    }

    private Task AssertReleasedAsync() => Eventually.IsTrueAsync(
        async () =>
        {
            await CollectAsync();
            return await CountAsync() == _objects;
        },
        $"the first manager has {_objects} objects again");

    private sealed class Reports(Action<LinkProxy> handle) : IProgress<LinkProxy>
    {
        public void Report(LinkProxy value) => handle(value);
    }
}
