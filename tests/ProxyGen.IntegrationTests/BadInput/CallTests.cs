using ProxyGen.Channels.Socket;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.BadInput;

/// <summary>Calls that cannot be made, each with its own clear exception; the connection is good for the next one.</summary>
public sealed class CallTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>, IDisposable
{
    private readonly SharedManager _manager = fixture.Manager;
    private readonly ConnectionChannel _channel = ConnectionChannel.Connect(fixture.Manager.Address!, fixture.Manager.Key!, ProtocolLimits.Default);

    public void Dispose() => _channel.Dispose();

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_unknown_object()
    {
        var exception = await Assert.ThrowsAsync<ObjectNotFoundException>(() => CallAsync(987_654_321, 1));

        Assert.Contains("987654321", exception.Message, StringComparison.Ordinal);
        await AssertWorksAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M114")]
    public async Task An_unknown_member()
    {
        using var account = _manager.CreateAccount("Ada");

        var exception = await Assert.ThrowsAsync<ContractMismatchException>(() => CallAsync(account.Reference.ObjectId, 0xdead));

        Assert.Contains("Account", exception.Message, StringComparison.Ordinal);
        Assert.Contains("dead", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ContractMismatchException>(() => CallAsync(0, 0xdead));
        await AssertWorksAsync();
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("ProxyGen.IntegrationTests")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("No.Such.Assembly")]
    [InlineData("../../evil")]
    [InlineData("evil, PublicKeyToken=null")]
    [InlineData("")]
    public async Task An_unknown_type(string assembly)
    {
        var exception = await Assert.ThrowsAsync<ContractMismatchException>(() => CallAsync(0, ManagerMembers.Create, writer =>
        {
            writer.Write((byte)CreationMode.Anonymous);
            writer.Write((string?)null);
            writer.Write("No.Such.Class");
            writer.Write(assembly);
            writer.Write(1UL);
            return writer;
        }));

        Assert.Contains("No.Such.Class", exception.Message, StringComparison.Ordinal);
        await AssertWorksAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_unknown_constructor()
    {
        await Assert.ThrowsAsync<ContractMismatchException>(() => CallAsync(0, ManagerMembers.Create, writer =>
        {
            writer.Write((byte)CreationMode.Anonymous);
            writer.Write((string?)null);
            writer.Write("ProxyGen.IntegrationTests.Shared.Account");
            writer.Write("ProxyGen.IntegrationTests");
            writer.Write(0xdeadUL);
            return writer;
        }));

        await AssertWorksAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_unknown_way_to_create()
    {
        await Assert.ThrowsAsync<ProtocolException>(() => CallAsync(0, ManagerMembers.Create, writer =>
        {
            writer.Write((byte)200);
            writer.Write("x");
            writer.Write("ProxyGen.IntegrationTests.Shared.Probe");
            writer.Write("ProxyGen.IntegrationTests");
            writer.Write(ProbeDispatcher.Instance.Members.ToArray().First(member => member.Signature.StartsWith(".ctor", StringComparison.Ordinal)).Id);
            return writer;
        }));

        await AssertWorksAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_comparison_of_what_is_not_there()
    {
        await Assert.ThrowsAsync<ContractMismatchException>(() => CompareAsync("No.Such.Class", "ProxyGen.IntegrationTests", 0));
        await Assert.ThrowsAsync<ContractMismatchException>(() => CompareAsync("No.Such.Class", "../../evil", 0));
        await Assert.ThrowsAsync<ObjectNotFoundException>(() => CompareAsync("ProxyGen.IntegrationTests.Shared.Account", "ProxyGen.IntegrationTests", 987_654_321));
        await Assert.ThrowsAsync<EndOfStreamException>(() => CallAsync(0, ManagerMembers.Compare));
        await CompareAsync("ProxyGen.IntegrationTests.Shared.Account", "ProxyGen.IntegrationTests", 0);

        await AssertWorksAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M118")]
    public async Task An_argument_that_cannot_be_written()
    {
        using var vault = _manager.CreateVault();
        using var account = _manager.CreateAccount("Ada");

        Assert.Equal("It is sealed.", Assert.Throws<InvalidOperationException>(() => vault.Store(new Sealed { Content = -1 })).Message);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await vault.StoreAsync(new Sealed { Content = -1 }));
        Assert.Throws<InvalidOperationException>(() => vault.StoreAll([new(), new() { Content = -1 }], account));
        vault.Store(new Sealed { Content = 2 });

        Assert.Equal(2, vault.Stored);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_result_that_cannot_be_written()
    {
        using var vault = _manager.CreateVault();
        using var account = _manager.CreateAccount("Ada");

        Assert.Equal("It is sealed.", Assert.Throws<InvalidOperationException>(vault.Open).Message);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await vault.OpenWithAsync(account));
        vault.Store(new Sealed { Content = 2 });

        Assert.Equal(2, vault.Stored);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Data_that_is_too_deep()
    {
        using var vault = _manager.CreateVault();

        Assert.Equal(20, vault.Depth(Deep(20)));
        await Assert.ThrowsAsync<MessagePackSerializationException>(async () => await vault.DepthAsync(Deep(1000)));
        var circle = new TreeNode { Name = "circle" };
        circle.Children.Add(circle);
        await Assert.ThrowsAsync<MessagePackSerializationException>(async () => await vault.DepthAsync(circle));

        Assert.Equal(2, vault.Depth(Deep(2)));
    }

    private static TreeNode Deep(int depth)
    {
        var node = new TreeNode { Name = "leaf" };
        while (--depth > 0)
        {
            node = new TreeNode { Name = "node", Children = { node } };
        }

        return node;
    }

    private async Task CallAsync(ulong objectId, ulong member, Func<MessagePackWriter, MessagePackWriter>? write = null)
    {
        using var call = _channel.Begin(objectId, member);
        WriteArguments(call, write);
        await call.InvokeAsync(CancellationToken.None);
    }

    private static void WriteArguments(Client.PendingCall call, Func<MessagePackWriter, MessagePackWriter>? write)
    {
        if (write is not null)
        {
            var writer = write(call.Writer());
            writer.Flush();
        }
    }

    private Task CompareAsync(string contract, string assembly, ulong objectId) => CallAsync(0, ManagerMembers.Compare, writer =>
    {
        writer.Write(contract);
        writer.Write(assembly);
        writer.Write(objectId);
        writer.Write(1UL);
        return writer;
    });

    private Task AssertWorksAsync() => CallAsync(0, ManagerMembers.Names);
}
