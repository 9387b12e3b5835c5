using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BadInput;

/// <summary>Managers that cannot start, and use after the end.</summary>
public sealed class StartTests
{
    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("unix:/no/such/directory/socket")]
    [InlineData("somewhere")]
    [InlineData("tcp:localhost")]
    public async Task A_bad_address_is_a_start_error(string address)
    {
        var exception = await Assert.ThrowsAsync<ManagerStartException>(() => SharedManager.StartAsync(new() { Address = address }));

        Assert.Contains(address, exception.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_address_in_use_is_a_start_error()
    {
        var directory = Directory.CreateTempSubdirectory("start-");
        try
        {
            string address = $"unix:{Path.Combine(directory.FullName, "socket")}";
            await using var manager = await SharedManager.StartAsync(new() { Address = address });
            Assert.Equal(address, manager.Address);

            await Assert.ThrowsAsync<ManagerStartException>(() => SharedManager.StartAsync(new() { Address = address }));

            Assert.Empty(manager.Names);
            await using var client = await SharedManager.ConnectAsync(address, manager.Key!);
            Assert.Empty(client.Names);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_address_can_be_used_again_after_its_manager_was_killed()
    {
        var directory = Directory.CreateTempSubdirectory("start-");
        try
        {
            string address = $"unix:{Path.Combine(directory.FullName, "socket")}";
            var killed = await SharedManager.StartAsync(new() { Address = address });
            RunningProcess.Kill(killed.ProcessId!.Value);
            await killed.DisposeAsync();

            await using var next = await SharedManager.StartAsync(new() { Address = address });
            Assert.Empty(next.Names);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_start_that_takes_too_long_is_a_start_error()
    {
        var exception = await Assert.ThrowsAsync<ManagerStartException>(
            () => SharedManager.StartAsync(new() { StartTimeout = TimeSpan.FromMilliseconds(1) }));

        Assert.Contains("StartTimeout", exception.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_start_can_be_given_up()
    {
        using var cancellation = new CancellationTokenSource();
        var starting = SharedManager.StartAsync(cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Options_out_of_range_are_argument_errors()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SharedManager.StartAsync(new() { MaxMessageLength = 5 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SharedManager.StartAsync(new() { MaxCallsInFlight = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SharedManager.StartInProcess(new() { MaxMessageLength = int.MaxValue }));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M122")]
    public async Task A_disposed_manager_refuses_everything()
    {
        var manager = await SharedManager.StartAsync();
        var account = manager.CreateAccount("Ada");
        var client = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
        await client.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => client.CreateAccount("Bob"));
        Assert.Throws<ObjectDisposedException>(() => client.Names);
        Assert.Equal("Ada", account.Owner);
        await manager.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => manager.TryGet<AccountProxy>("x", out _));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await manager.CreateAccountAsync("Bob"));
    }
}
