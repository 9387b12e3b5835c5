using System.Security.Cryptography.X509Certificates;
using ProxyGen.Channels.Socket;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.Connections;

/// <summary>Managers at TCP addresses with a certificate.</summary>
public sealed class TlsTests : IAsyncLifetime
{
    private readonly X509Certificate2 _certificate = TestCertificate.Create();
    private SharedManager _manager = null!;

    public async ValueTask InitializeAsync() =>
        _manager = await SharedManager.StartAsync(new() { Address = "tcp:localhost:0", Certificate = _certificate });

    public async ValueTask DisposeAsync()
    {
        await _manager.DisposeAsync();
        _certificate.Dispose();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_client_that_knows_the_certificate_uses_it_as_any_other()
    {
        Assert.StartsWith("tcp:localhost:", _manager.Address, StringComparison.Ordinal);
        await using var client = await ConnectAsync(_certificate);
        using var account = client.CreateNamedAccount("over TLS", "Ada");
        using var vault = client.CreateVault();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                account.Deposit(1m);
            }
        })));

        Assert.Equal(800m, _manager.Get<AccountProxy>("over TLS").Balance);
        Assert.Equal(8_000_000, vault.Measure(new byte[8_000_000]));
        Assert.Equal(8_000_000, (await vault.FillAsync(8_000_000)).Length);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Workers_inherit_the_certificate()
    {
        using var account = _manager.CreateAccount("Ada");

        await using var worker = WorkerProcess.Start(HoldingJobsWorkers.Return, account);

        Assert.Equal(account, await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_do_other_managers()
    {
        await using var keeper = await SharedManager.StartAsync();
        using var link = keeper.CreateLink();
        using var target = _manager.CreateLink();
        target.Text = "over TLS";

        link.Next = target;

        Assert.Equal("over TLS", link.TextOfNext());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Another_certificate_is_refused()
    {
        using var other = TestCertificate.Create();

        await Assert.ThrowsAsync<ManagerAuthenticationException>(() => ConnectAsync(other));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public void One_that_nobody_trusts_is_refused()
    {
        var exception = Assert.Throws<ManagerAuthenticationException>(
            () => ConnectionChannel.Connect(_manager.Address!, _manager.Key!, ProtocolLimits.Default, new TlsTrust(Certificate: null)));

        Assert.Contains(nameof(SharedManagerConnectOptions), exception.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_key_is_needed_all_the_same() => await Assert.ThrowsAsync<ManagerAuthenticationException>(
        () => SharedManager.ConnectAsync(_manager.Address!, SharedKey.Create(), new SharedManagerConnectOptions { Certificate = _certificate }));

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Both_sides_have_to_speak_it()
    {
        await Assert.ThrowsAnyAsync<SharedException>(() => SharedManager.ConnectAsync(_manager.Address!, _manager.Key!));

        await using var plain = await SharedManager.StartAsync(new() { Address = "tcp:localhost:0" });
        await Assert.ThrowsAnyAsync<SharedException>(
            () => SharedManager.ConnectAsync(plain.Address!, plain.Key!, new SharedManagerConnectOptions { Certificate = _certificate }));

        using var account = plain.CreateAccount("Ada");
        Assert.Equal("Ada", account.Owner);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Stacks_stay_in_the_manager_unless_asked_for()
    {
        using var thrower = _manager.CreateThrower();
        await using var open = await SharedManager.StartAsync(new() { Address = "tcp:127.0.0.1:0", SendStackTraces = true });
        using var openThrower = open.CreateThrower();

        var hidden = Record.Exception(() => thrower.Invalid("secret"));
        var shown = Record.Exception(() => openThrower.Invalid("secret"));

        Assert.DoesNotContain("Thrower.cs", hidden!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Thrower.cs", shown!.ToString(), StringComparison.Ordinal);
    }

    private Task<SharedManager> ConnectAsync(X509Certificate2 certificate) => SharedManager.ConnectAsync(
        _manager.Address!, _manager.Key!, new SharedManagerConnectOptions { Certificate = X509CertificateLoader.LoadCertificate(certificate.RawData) });
}
