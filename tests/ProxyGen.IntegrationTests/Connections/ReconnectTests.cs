using System.Security.Cryptography.X509Certificates;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Connections;

/// <summary>Connections that break while both processes live.</summary>
public sealed class ReconnectTests
{
    [Theory(Timeout = 2 * Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Within_the_grace_every_call_runs_once(bool withTls)
    {
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        using var certificate = withTls ? TestCertificate.Create() : null;
        await using var manager = await StartAsync(Deadline.OfStep, certificate);
        using var relay = new Relay(manager.Address!);
        await using var client = await ConnectAsync(relay, manager, certificate);
        using var account = client.CreateAccount("Ada");
        using var vault = client.CreateVault();
        using var done = new CancellationTokenSource();
        int cuts = 0;
        var cutting = CutAsync(relay, new Random(seed), () => Interlocked.Increment(ref cuts), done.Token);

        const int Callers = 4;
        const int Calls = 300;
        const int Cuts = 4;
        long calls = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Task.Factory.StartNew(
            () =>
            {
                for (int i = 0; i < Calls || Volatile.Read(ref cuts) < Cuts; i++)
                {
                    account.Deposit(1m);
                    Interlocked.Increment(ref calls);
                    if (i % 50 == 0)
                    {
                        Assert.Equal(300_000, vault.Fill(300_000).Length);
                        Assert.Equal(300_000 + number, vault.Measure(new byte[300_000 + number]));
                    }
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        await done.CancelAsync();
        await cutting;

        Assert.Equal(calls, account.Balance);
        Assert.False(client.Lost.IsCancellationRequested);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_session_keeps_what_it_holds()
    {
        await using var manager = await StartAsync(Deadline.OfStep);
        using var relay = new Relay(manager.Address!);
        await using var client = await ConnectAsync(relay, manager);
        using var gate = client.CreateNamedLock("kept");
        using var queue = client.CreateQueue<int>();
        await using var lease = await gate.AcquireAsync();
        var waiting = queue.DequeueAsync().AsTask();
        int before = (await client.GetObjectsAsync()).Count;

        relay.Cut();
        await queue.EnqueueAsync(7);

        Assert.Equal(7, await waiting);
        using var same = manager.Get<SharedLock>("kept");
        Assert.True(same.IsHeld);
        Assert.Equal(before, (await client.GetObjectsAsync()).Count);
        Assert.False(client.Lost.IsCancellationRequested);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task After_the_grace_it_ends_on_both_sides()
    {
        await using var manager = await StartAsync(TimeSpan.FromMilliseconds(300));
        int before = (await manager.GetObjectsAsync(forceFullCollection: true)).Count;
        var relay = new Relay(manager.Address!);
        await using var client = await ConnectAsync(relay, manager);
        var queue = client.CreateQueue<int>();
        var waiting = queue.DequeueAsync().AsTask();

        relay.Dispose();

        await Assert.ThrowsAsync<CallInDoubtException>(() => waiting.WaitAsync(Deadline.OfStep));
        Assert.Throws<ManagerLostException>(() => queue.Count);
        await Eventually.ObjectsAsync(manager, objects => objects.Count == before, "the session has ended");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_client_that_leaves_is_not_waited_for()
    {
        await using var manager = await StartAsync(TimeSpan.FromHours(1));
        int before = (await manager.GetObjectsAsync(forceFullCollection: true)).Count;
        await using (var client = await SharedManager.ConnectAsync(manager.Address!, manager.Key!))
        {
            var account = client.CreateAccount("Ada");
            account.Deposit(1m);
        }

        await Eventually.ObjectsAsync(manager, objects => objects.Count == before, "the session has ended");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Without_a_grace_a_broken_connection_is_a_lost_manager()
    {
        await using var manager = await StartAsync(TimeSpan.Zero);
        using var relay = new Relay(manager.Address!);
        await using var client = await ConnectAsync(relay, manager);
        using var queue = client.CreateQueue<int>();
        var waiting = queue.DequeueAsync().AsTask();

        relay.Cut();

        await Assert.ThrowsAsync<CallInDoubtException>(() => waiting.WaitAsync(Deadline.OfStep));
        Assert.True(client.Lost.IsCancellationRequested);
        Assert.Throws<ManagerLostException>(() => queue.Count);
    }

    private static Task<SharedManager> StartAsync(TimeSpan grace, X509Certificate2? certificate = null) =>
        SharedManager.StartAsync(new() { Address = "tcp:localhost:0", ReconnectTimeout = grace, Certificate = certificate });

    private static Task<SharedManager> ConnectAsync(Relay relay, SharedManager manager, X509Certificate2? certificate = null) =>
        SharedManager.ConnectAsync(relay.Address, manager.Key!, new SharedManagerConnectOptions { Certificate = certificate });

    private static async Task CutAsync(Relay relay, Random random, Action onCut, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await Task.Delay(random.Next(10, 100), CancellationToken.None);
            relay.Cut();
            onCut();
        }
    }
}
