using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Connections;

/// <summary>Managers at TCP addresses without a certificate: on loopback only.</summary>
public sealed class TcpTests
{
    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("tcp:localhost:0")]
    [InlineData("tcp:127.0.0.1:0")]
    public async Task Loopback_needs_no_certificate_when_it_is_named(string address)
    {
        await using var manager = await SharedManager.StartAsync(new() { Address = address });
        await using var client = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
        using var account = client.CreateAccount("Ada");
        await using var worker = WorkerProcess.Start(HoldingJobsWorkers.Return, account);

        Assert.Equal(account, await worker.Result);
        Assert.StartsWith(address[..^1], manager.Address, StringComparison.Ordinal);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("tcp:0.0.0.0:0")]
    [InlineData("tcp:example.org:4000")]
    [InlineData("tcp:[::]:0")]
    public async Task Everything_else_does(string address)
    {
        var exception = await Assert.ThrowsAsync<ManagerStartException>(() => SharedManager.StartAsync(new() { Address = address }));

        Assert.Contains("Certificate", exception.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_certificate_is_for_tcp()
    {
        using var certificate = TestCertificate.Create();

        await Assert.ThrowsAsync<ManagerStartException>(() => SharedManager.StartAsync(new() { Certificate = certificate }));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_a_killed_client_held_is_released()
    {
        await using var manager = await SharedManager.StartAsync(new() { Address = "tcp:localhost:0" });
        using var reports = manager.CreateQueue<AccountProxy>();
        int before = (await manager.GetObjectsAsync(forceFullCollection: true)).Count;
        await using var worker = WorkerProcess.Start(HoldingJobsWorkers.HoldAsync, reports, manager.Address!, manager.Key!.ToArray(), 10);
        (await reports.DequeueAsync()).Dispose();

        worker.Kill();

        await Eventually.ObjectsAsync(manager, objects => objects.Count == before, "what it held is released");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Keys_do_not_travel_without_TLS()
    {
        await using var manager = await SharedManager.StartAsync(new() { Address = "tcp:localhost:0" });
        await using var other = await SharedManager.StartAsync();

        Assert.Contains("TLS", (await Assert.ThrowsAsync<NotSupportedException>(() => manager.IntroduceAsync(other))).Message, StringComparison.Ordinal);
    }
}
