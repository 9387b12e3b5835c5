using System.Buffers.Binary;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.BadInput;

/// <summary>Clients that hold the key and break the protocol. The manager ends their sessions and serves all others.</summary>
public sealed class FrameTests(ProcessFixture fixture, ITestOutputHelper output) : IClassFixture<ProcessFixture>, IAsyncLifetime
{
    private readonly SharedManager _manager = fixture.Manager;
    private SharedQueue<int> _queue = null!;

    public async ValueTask InitializeAsync() => _queue = await _manager.CreateQueueAsync<int>();

    public async ValueTask DisposeAsync()
    {
        // Whatever happened, this process's own connection works.
        await _queue.EnqueueAsync(1);
        Assert.Equal(1, await _queue.DequeueAsync());
        using var account = _manager.CreateAccount("Ada");
        account.Deposit(1m);
        Assert.Equal(1m, account.Balance);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(uint.MaxValue)]
    [InlineData(0x8000_0000)]
    [InlineData(256u * 1024 * 1024 + 1)]
    public Task A_frame_that_is_too_long_ends_the_connection(uint length) => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);
        byte[] header = new byte[FrameHeader.Size];
        BinaryPrimitives.WriteUInt32LittleEndian(header, length);
        header[4] = (byte)FrameKind.Call;

        client.Send(header);

        Assert.True(client.IsClosed());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_truncated_frame_ends_the_connection() => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);
        byte[] frame = new byte[FrameHeader.Size + 10];
        new FrameHeader(100, FrameKind.Call, FrameFlags.None, 1).Write(frame);

        client.Send(frame);
        client.CloseSending();

        Assert.True(client.IsClosed());
    });

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    public Task A_fenced_call_without_a_token_ends_the_connection(int fenceLength) => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);
        byte[] frame = new byte[FrameHeader.Size + CallHeader.Size + fenceLength];
        new FrameHeader(frame.Length - FrameHeader.Size, FrameKind.Call, FrameFlags.Fenced, 1).Write(frame);

        client.Send(frame);

        Assert.True(client.IsClosed());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Reserved_bits_end_the_connection() => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);
        byte[] frame = new byte[FrameHeader.Size];
        new FrameHeader(0, FrameKind.Cancel, FrameFlags.None, 1).Write(frame);
        frame[6] = 1;

        client.Send(frame);

        Assert.True(client.IsClosed());
    });

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(1, 31)]
    [InlineData(4, 8)]
    [InlineData(4, 16)]
    [InlineData(16, 0)]
    [InlineData(32, 4)]
    [InlineData(255, 0)]
    public Task A_frame_that_means_nothing_ends_the_connection(byte kind, int length) => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);

        client.SendFrame((FrameKind)kind, 1, new byte[length]);

        Assert.True(client.IsClosed());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Notices_about_calls_and_objects_that_are_not_there_are_ignored() => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);
        byte[] release = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(release, _queue.Reference.ObjectId);
        BinaryPrimitives.WriteInt64LittleEndian(release.AsSpan(8), long.MaxValue);

        client.SendFrame(FrameKind.Cancel, 99, []);
        client.SendFrame(FrameKind.Acknowledge, 99, []);
        client.SendFrame(FrameKind.Release, 0, release);
        client.SendCall(1, 0, ManagerMembers.Names, []);

        Assert.Equal(FrameKind.Result, client.Receive());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_wish_to_cancel_may_be_read_before_its_call_is_known() => Task.Run(() =>
    {
        using var waiter = _manager.CreateWaiter();
        using var client = RawClient.Enter(_manager);
        ulong stop = WaiterDispatcher.Instance.Members.ToArray()
            .Single(static member => member.Signature.StartsWith("StopAsync(", StringComparison.Ordinal)).Id;

        client.SendFrame(FrameKind.Cancel, 1, []);
        client.SendCall(1, waiter.Reference.ObjectId, stop, [0xa1, (byte)'x']);

        Assert.Equal(FrameKind.Fault, client.Receive());
    });

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0, 0 })]
    [InlineData(new byte[] { 2, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })]
    [InlineData(new byte[] { 255, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })]
    public Task A_call_that_names_its_ancestors_wrongly_ends_the_connection(byte[] ancestors) => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);
        byte[] frame = new byte[FrameHeader.Size + CallHeader.Size + ancestors.Length];
        new FrameHeader(frame.Length - FrameHeader.Size, FrameKind.Call, FrameFlags.Ancestors, 1).Write(frame);
        new CallHeader(0, ManagerMembers.Names, ChainId.Create()).Write(frame.AsSpan(FrameHeader.Size));
        ancestors.CopyTo(frame, FrameHeader.Size + CallHeader.Size);

        client.Send(frame);

        Assert.True(client.IsClosed());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Two_calls_with_one_number_do_no_harm() => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);

        for (int i = 0; i < 10; i++)
        {
            client.SendCall(1, 0, ManagerMembers.Names, []);
        }

        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(FrameKind.Result, client.Receive()));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Arguments_that_cannot_be_read_fail_the_call_only() => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);
        byte[][] bad = [[], [0xc1], [0xdd, 0xff, 0xff, 0xff, 0xff], [0xdb, 0x7f, 0xff, 0xff, 0xff], [0xc7, 24, 20, 1, 2]];
        ulong id = 0;

        foreach (byte[] arguments in bad)
        {
            client.SendCall(++id, 0, ManagerMembers.Create, arguments);
            Assert.Equal(FrameKind.Fault, client.Receive());
            client.SendCall(++id, 0, ManagerMembers.Publish, arguments);
            Assert.Equal(FrameKind.Fault, client.Receive());
        }

        client.SendCall(++id, 0, ManagerMembers.Names, []);
        Assert.Equal(FrameKind.Result, client.Receive());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Random_bytes_after_the_handshake_do_no_harm() => Task.Run(() =>
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int round = 0; round < 50; round++)
        {
            using var client = RawClient.Enter(_manager);
            byte[] garbage = new byte[random.Next(1, 2000)];
            random.NextBytes(garbage);
            client.Send(garbage);
        }
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Random_arguments_to_real_members_do_no_harm() => Task.Run(() =>
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var client = RawClient.Enter(_manager);
        using var target = _manager.CreateNamedTeam($"target {seed}");
        ulong id = 0;
        foreach (var member in TeamDispatcher.Instance.Members)
        {
            for (int round = 0; round < 20; round++)
            {
                byte[] garbage = new byte[random.Next(40)];
                random.NextBytes(garbage);
                client.SendCall(++id, target.Reference.ObjectId, member.Id, garbage);
                Assert.True(client.Receive() is FrameKind.Fault or FrameKind.Result);
            }
        }

        _manager.Remove($"target {seed}");
    });
}
