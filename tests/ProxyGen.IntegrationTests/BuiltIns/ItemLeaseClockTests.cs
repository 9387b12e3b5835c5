using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

/// <summary>Leases end when the manager's clock says so.</summary>
public sealed class ItemLeaseClockTests : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualClock _clock = new();
    private readonly SharedManager _manager;

    public ItemLeaseClockTests()
    {
        _manager = SharedManager.StartInProcess(new SharedManagerOptions { TimeProvider = _clock });
    }

    public ValueTask DisposeAsync() => _manager.DisposeAsync();

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_expired_item_goes_back()
    {
        using var queue = _manager.CreateQueue<string>(["a", "b"]);
        var lease = await queue.ReceiveAsync(Minute);
        Assert.Equal(_clock.GetUtcNow() + Minute, lease.ExpiresAt);

        _clock.Advance(Minute);

        Assert.Equal((string[])["a", "b"], await queue.ToArrayAsync());
        Assert.Contains("was over", Assert.Throws<InvalidOperationException>(lease.Acknowledge).Message, StringComparison.Ordinal);
        await lease.DisposeAsync();
        await using var again = await queue.ReceiveAsync(Minute);
        Assert.Equal(("a", 2), (again.Item, again.DeliveryCount));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_lease_can_be_renewed()
    {
        using var queue = _manager.CreatePriorityQueue<string, int>([("a", 1)]);
        await using var lease = await queue.ReceiveAsync(Minute);
        _clock.Advance(Minute / 2);

        await lease.RenewAsync(Minute);
        _clock.Advance(Minute / 2);
        Assert.Equal(0, await queue.GetCountAsync());
        Assert.Equal(_clock.GetUtcNow() + (Minute / 2), lease.ExpiresAt);
        _clock.Advance(Minute / 2);

        Assert.Equal(1, await queue.GetCountAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await lease.RenewAsync(Minute));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_acknowledged_item_does_not_expire()
    {
        using var queue = _manager.CreateQueue<string>(["a"]);
        await using var lease = await queue.ReceiveAsync(Minute);

        await lease.AcknowledgeAsync();
        _clock.Advance(2 * Minute);

        Assert.Equal(0, await queue.GetCountAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Waits_of_queues_end()
    {
        using var queue = _manager.CreateQueue<string>(1);
        var consumer = queue.TryDequeueAsync(Minute).AsTask();
        var receiver = queue.TryReceiveAsync(Minute).AsTask();

        // One caller's calls begin in their order: when this one has an answer, those before it wait.
        Assert.Equal(0, queue.Count);
        _clock.Advance(Minute);
        Assert.False((await consumer).Found);
        Assert.Null(await receiver);
        await queue.EnqueueAsync("a");
        var producer = queue.TryEnqueueAsync("b", Minute).AsTask();
        Assert.Equal(1, queue.Count);

        _clock.Advance(Minute);

        Assert.False(await producer);
        Assert.Equal((string[])["a"], await queue.ToArrayAsync());
    }
}
