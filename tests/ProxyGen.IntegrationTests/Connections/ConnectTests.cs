using ProxyGen.IntegrationTests.BadInput;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.Connections;

public sealed class ConnectTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_client_can_wait_for_a_manager_that_starts_later()
    {
        string address = NewAddress();
        var key = SharedKey.Create();
        var connecting = SharedManager.ConnectAsync(address, key, new SharedManagerConnectOptions { WaitForManager = Deadline.OfStep });
        await Assert.ThrowsAsync<ManagerLostException>(() => SharedManager.ConnectAsync(address, key));

        await using var manager = await SharedManager.StartAsync(new() { Address = address, Key = key });

        await using var client = await connecting;
        using var account = client.CreateAccount("Ada");
        Assert.Equal("Ada", account.Owner);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M117")]
    public async Task Another_process_that_has_address_and_key_finds_what_is_published()
    {
        const string Name = "Grüße, 世界 🌍";
        byte[] question = [0, 255, 128, 1];
        await using var manager = await SharedManager.StartAsync(new() { Address = NewAddress() });
        using var texts = manager.CreateNamedDictionary<string, byte[]?>(Name);
        texts["question"] = question;

        await using var worker = WorkerProcess.Start(ManagerJobsWorkers.AnswerAsync, manager.Address!, manager.Key!.ToArray(), Name);
        await worker.Completion;

        Assert.Equal(question, texts["answer"]);
        Assert.Null(texts["nothing"]);
        Assert.Equal([Name], manager.Names);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Waiting_ends_with_its_time_and_with_its_token()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = SharedManager.ConnectAsync(
            NewAddress(), SharedKey.Create(), new SharedManagerConnectOptions { WaitForManager = Deadline.OfStep }, cancellation.Token);

        await Assert.ThrowsAsync<ManagerLostException>(() => SharedManager.ConnectAsync(
            NewAddress(), SharedKey.Create(), new SharedManagerConnectOptions { WaitForManager = TimeSpan.FromMilliseconds(100) }));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Behaviour", "M120")]
    public async Task A_manager_can_be_restarted_at_once_at_its_address(bool isTcp)
    {
        string address = isTcp ? "tcp:localhost:0" : NewAddress();
        for (int i = 0; i < 4; i++)
        {
            await using var manager = await SharedManager.StartAsync(new() { Address = address });
            address = manager.Address!;
            using var account = manager.CreateAccount("Ada");
            Assert.Equal("Ada", account.Owner);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task There_are_no_more_connections_than_allowed()
    {
        await using var manager = await SharedManager.StartAsync(new() { MaxSessions = 2 });
        await using (var second = await SharedManager.ConnectAsync(manager.Address!, manager.Key!))
        {
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SharedManager.ConnectAsync(manager.Address!, manager.Key!));
            Assert.Contains("MaxSessions", exception.Message, StringComparison.Ordinal);
            Assert.Empty(second.Names);
        }

        SharedManager? third = null;
        await Eventually.IsTrueAsync(
            async () =>
            {
                try
                {
                    third = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
                    return true;
                }
                catch (InvalidOperationException)
                {
                    return false;
                }
            },
            "there is room again");
        await third!.DisposeAsync();
    }

    [Fact(Timeout = 3 * Deadline.OfTest)]
    public async Task A_thousand_clients_are_served_at_once()
    {
        const int Clients = 1000;
        await using var manager = await SharedManager.StartAsync();
        using var account = manager.CreateAccount("Ada");

        await Task.Run(() =>
        {
            var clients = new List<RawClient>();
            try
            {
                for (int i = 0; i < Clients; i++)
                {
                    clients.Add(RawClient.Enter(manager));
                }

                clients.ForEach(static client => client.SendCall(1, 0, ManagerMembers.Names, []));
                Assert.All(clients, static client => Assert.Equal(FrameKind.Result, client.Receive()));
                account.Deposit(1m);
            }
            finally
            {
                clients.ForEach(static client => client.Dispose());
            }
        });

        Assert.Equal(1m, account.Balance);
    }

    private static string NewAddress() => $"unix:{Path.GetTempPath()}proxygen-test-{Guid.NewGuid():n}";
}
