using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.BadInput;

public sealed class HandshakeTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    private readonly SharedManager _manager = fixture.Manager;

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M119")]
    public async Task A_client_with_another_key_is_refused()
    {
        var exception = await Assert.ThrowsAsync<ManagerAuthenticationException>(
            () => SharedManager.ConnectAsync(_manager.Address!, SharedKey.Create()));

        Assert.Contains("key", exception.Message, StringComparison.Ordinal);
        await AssertServesAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M119")]
    public async Task A_client_that_only_claims_to_hold_the_key_is_refused()
    {
        using var client = RawClient.Connect(_manager.Address!);
        byte[] greeting = new byte[Handshake.GreetingLength];
        Handshake.WriteGreeting(greeting, new byte[Handshake.NonceLength]);

        client.Send(greeting);
        client.Send(new byte[Handshake.ProofMessageLength]);

        // The challenge and the verdict, then the end.
        await Task.Run(() =>
        {
            var received = client.ReceiveAll();
            Assert.Equal(Handshake.ChallengeLength + Handshake.VerdictLength, received.Length);
            Assert.Equal(0, received[Handshake.ChallengeLength]);
        });
        await AssertServesAsync();
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n")]
    [InlineData("PXGN")]
    [InlineData("")]
    public async Task A_foreign_client_is_refused(string text)
    {
        using var client = RawClient.Connect(_manager.Address!);

        client.Send(System.Text.Encoding.UTF8.GetBytes(text));
        client.CloseSending();

        Assert.True(await Task.Run(client.IsClosed));
        await AssertServesAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Clients_that_say_nothing_keep_nobody_waiting()
    {
        var silent = Enumerable.Range(0, 20).Select(_ => RawClient.Connect(_manager.Address!)).ToList();

        await AssertServesAsync();

        silent.ForEach(client => client.Dispose());
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 16\r\nServer: something else\r\n\r\n")]
    [InlineData("PXGN\u0007\0\0\0 a version that is not there yet, and quite a number of further bytes, as many as a challenge has in this version")]
    [InlineData("PXGN")]
    [InlineData("")]
    public async Task A_foreign_server_is_recognised(string reply)
    {
        using var server = new ForeignServer(reply);

        var exception = await Assert.ThrowsAsync<ProtocolException>(() => SharedManager.ConnectAsync(server.Address, SharedKey.Create()));

        Assert.NotEqual("", exception.Message);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_address_where_nobody_listens_says_so()
    {
        string address = $"unix:{Path.GetTempPath()}proxygen-nobody-{Guid.NewGuid():n}";

        var exception = await Assert.ThrowsAsync<ManagerLostException>(() => SharedManager.ConnectAsync(address, SharedKey.Create()));

        Assert.Contains(address, exception.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("")]
    [InlineData("somewhere")]
    [InlineData("unix:")]
    [InlineData("http://localhost")]
    [InlineData("tcp:localhost")]
    [InlineData("tcp:localhost:")]
    [InlineData("tcp:localhost:70000")]
    [InlineData("tcp::80")]
    [InlineData("tcp:[nothing]:80")]
    [InlineData("unix:/tmp/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task An_address_that_is_none_is_an_argument_error(string address) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => SharedManager.ConnectAsync(address, SharedKey.Create()));

    [Fact]
    public void A_key_has_32_bytes_and_never_shows_itself()
    {
        Assert.Throws<ArgumentException>(() => new SharedKey(new byte[31]));
        Assert.Throws<ArgumentException>(() => new SharedKey([]));
        var key = SharedKey.Create();
        Assert.Equal(32, key.ToArray().Length);
        Assert.Equal("SharedKey", $"{key}");
        Assert.NotEqual(key.ToArray(), SharedKey.Create().ToArray());
    }

    private async Task AssertServesAsync()
    {
        await using var client = await SharedManager.ConnectAsync(_manager.Address!, _manager.Key!);
        using var account = client.CreateAccount("Ada");
        Assert.Equal("Ada", account.Owner);
        Assert.NotNull(_manager.Names);
    }
}
