using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BadInput;

public sealed class MessageLengthTests
{
    private const int Limit = 64 * 1024;

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_message_over_the_limit_fails_its_call_only()
    {
        await using var manager = await SharedManager.StartAsync(new() { MaxMessageLength = Limit });
        using var vault = manager.CreateVault();

        Assert.Contains("MaxMessageLength", Assert.Throws<InvalidOperationException>(() => vault.Measure(new byte[Limit])).Message, StringComparison.Ordinal);
        Assert.Contains("MaxMessageLength", Assert.Throws<InvalidOperationException>(() => vault.Fill(Limit)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await vault.MeasureAsync(new byte[10 * Limit]));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await vault.FillAsync(10 * Limit));

        Assert.Equal(Limit - 1000, vault.Measure(new byte[Limit - 1000]));
        Assert.Equal(Limit - 1000, vault.Fill(Limit - 1000).Length);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task In_process_limits_are_the_same()
    {
        await using var manager = SharedManager.StartInProcess(new() { MaxMessageLength = Limit });
        using var vault = manager.CreateVault();

        Assert.Throws<InvalidOperationException>(() => vault.Measure(new byte[Limit]));
        Assert.Throws<InvalidOperationException>(() => vault.Fill(Limit));
        Assert.Equal(5, vault.Measure(new byte[5]));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_client_learns_the_limit_when_it_connects()
    {
        await using var manager = await SharedManager.StartAsync(new() { MaxMessageLength = Limit });
        await using var client = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
        using var vault = client.CreateVault();

        Assert.Contains("MaxMessageLength", Assert.Throws<InvalidOperationException>(() => vault.Measure(new byte[2 * Limit])).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await vault.MeasureAsync(new byte[2 * Limit]));

        Assert.Equal(5, vault.Measure(new byte[5]));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_snapshot_comes_in_pieces_however_long_the_whole_is()
    {
        await using var manager = await SharedManager.StartAsync(new() { MaxMessageLength = 4 * 1024 * 1024 });
        using var list = manager.CreateList<string>();
        for (int i = 0; i < 12; i++)
        {
            list.Add(new string('x', 1_000_000));
        }

        Assert.Equal(12_000_000, list.ToArray().Sum(item => item.Length));
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Items_that_do_not_fit_into_one_message_stay_in_their_queue(bool inProcess)
    {
        var options = new SharedManagerOptions { MaxMessageLength = Limit };
        await using var manager = inProcess ? SharedManager.StartInProcess(options) : await SharedManager.StartAsync(options);
        using var queue = manager.CreateQueue<string>();
        for (int i = 0; i < 10; i++)
        {
            queue.Enqueue(new string((char)('a' + i), Limit / 5));
        }

        Assert.Contains("MaxMessageLength", Assert.Throws<InvalidOperationException>(() => queue.DequeueRange(10)).Message, StringComparison.Ordinal);

        Assert.Equal(10, queue.Count);
        Assert.Equal("abc", string.Concat(queue.DequeueRange(3).Select(static item => item[0])));
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Calls_in_flight_are_limited(bool inProcess)
    {
        var options = new SharedManagerOptions { MaxCallsInFlight = 10 };
        await using var manager = inProcess ? SharedManager.StartInProcess(options) : await SharedManager.StartAsync(options);
        using var queue = manager.CreateQueue<int>();
        using var cancellation = new CancellationTokenSource();

        var waiting = Enumerable.Range(0, 12).Select(_ => queue.DequeueAsync(cancellation.Token).AsTask()).ToList();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await waiting[11]);
        Assert.Contains("10", refused.Message, StringComparison.Ordinal);
        await cancellation.CancelAsync();
        await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);

        queue.Enqueue(1);
        Assert.Equal(1, queue.Dequeue());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Another_manager_is_made_known_to_one_that_has_all_its_calls_in_flight()
    {
        await using var manager = await SharedManager.StartAsync(new() { MaxCallsInFlight = 1 });
        using var queue = manager.CreateQueue<int>();
        using var cancellation = new CancellationTokenSource();
        var waiting = queue.DequeueAsync(cancellation.Token).AsTask();
        await Eventually.IsTrueAsync(() => IsRefused(queue), "the manager counts the call that waits");

        await using (await SharedManager.StartAsync())
        {
        }

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static bool IsRefused(SharedQueue<int> queue)
    {
        try
        {
            _ = queue.Count;
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
