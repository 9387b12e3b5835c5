using System.Buffers.Binary;
using ProxyGen.Client;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.BadInput;

/// <summary>Frames about callbacks that mean nothing, from clients to managers and the other way.</summary>
public sealed class CallbackFrameTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    private readonly SharedManager _manager = fixture.Manager;

    [Fact(Timeout = Deadline.OfTest)]
    public Task Answers_that_nobody_waits_for_are_ignored() => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);

        client.SendFrame(FrameKind.CallbackResult, 7, [0xc1]);
        client.SendFrame(FrameKind.CallbackFault, 7, []);
        client.SendFrame(FrameKind.NoticesHandled, 7, Count(long.MaxValue));
        client.SendCall(1, 0, ManagerMembers.Names, []);

        Assert.Equal(FrameKind.Result, client.Receive());
    });

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(FrameKind.NoticesHandled, 0)]
    [InlineData(FrameKind.NoticesHandled, 7)]
    [InlineData(FrameKind.NoticesHandled, 8)]
    [InlineData(FrameKind.Callback, 32)]
    [InlineData(FrameKind.CallbackHeld, 0)]
    [InlineData(FrameKind.Notice, 0)]
    internal Task A_frame_that_no_client_sends_ends_the_connection(FrameKind kind, int length) => Task.Run(() =>
    {
        using var client = RawClient.Enter(_manager);

        client.SendFrame(kind, 1, new byte[length]);

        Assert.True(client.IsClosed());
    });

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(FrameKind.CallbackResult, new byte[] { })]
    [InlineData(FrameKind.CallbackResult, new byte[] { 0xc1 })]
    [InlineData(FrameKind.CallbackResult, new byte[] { 0xdb, 0x7f, 0xff, 0xff, 0xff })]
    [InlineData(FrameKind.CallbackFault, new byte[] { })]
    [InlineData(FrameKind.CallbackFault, new byte[] { 0x95, 0xc1 })]
    internal Task An_answer_that_cannot_be_read_fails_the_one_who_waits_for_it(FrameKind kind, byte[] answer) => Task.Run(() =>
    {
        using var caller = _manager.CreateCaller();
        using var client = RawClient.Enter(_manager);

        // A number that no table knows, as a hostile client would make one up.
        byte[] arguments = [0xd7, (byte)CallbackFormat.ExtensionType, 9, 9, 9, 9, 9, 9, 9, 9, 5];
        client.SendCall(1, caller.Reference.ObjectId, MemberOf("Apply(System.Func<System.Int32,System.Int32>,System.Int32)"), arguments);
        Assert.Equal(FrameKind.CallbackHeld, client.ReceiveFrame().Kind);
        var callback = client.ReceiveFrame();
        Assert.Equal(FrameKind.Callback, callback.Kind);

        client.SendFrame(kind, callback.CallId, answer);

        Assert.Equal(FrameKind.Fault, client.Receive());
        Assert.Equal(4, caller.Apply(number => number * 2, 2));
    });

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0xc0 })]
    [InlineData(new byte[] { 0xd7, 20, 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData(new byte[] { 0xd6, 21, 1, 2, 3, 4 })]
    [InlineData(new byte[] { 0xc7, 255, 21 })]
    public Task A_subscriber_that_is_none_fails_the_call_only(byte[] arguments) => Task.Run(() =>
    {
        using var exchange = _manager.CreateExchange();
        using var client = RawClient.Enter(_manager);

        client.SendCall(1, exchange.Reference.ObjectId, ExchangeDispatcher.Instance.Members.ToArray().Single(one => one.Signature.StartsWith("add Traded", StringComparison.Ordinal)).Id, arguments);

        Assert.Equal(FrameKind.Fault, client.Receive());
        Assert.False(exchange.HasTraders());
    });

    [Fact]
    public void Clients_ignore_numbers_that_they_do_not_know()
    {
        var host = new RecordingHost();
        var table = new CallbackTable(host);

        table.Receive(new FrameHeader(0, FrameKind.CallbackHeld, FrameFlags.None, 5), []);
        table.Receive(new FrameHeader(0, FrameKind.CallbackReleased, FrameFlags.None, 5), []);
        table.Receive(new FrameHeader(0, FrameKind.CallbackCancel, FrameFlags.None, 5), []);
        table.Receive(new FrameHeader(0, FrameKind.CallbackAccepted, FrameFlags.None, 5), []);
        table.Receive(new FrameHeader(1, FrameKind.Notice, FrameFlags.None, 5), [0xc1]);
        Assert.Empty(host.Sent);

        table.Receive(new FrameHeader(CallHeader.Size, FrameKind.Callback, FrameFlags.None, 5), new byte[CallHeader.Size]);
        Assert.Equal([FrameKind.CallbackFault], host.Sent);
        Assert.Equal(0, table.Count);
    }

    [Fact]
    public void Clients_end_the_connection_on_frames_that_mean_nothing()
    {
        var table = new CallbackTable(new RecordingHost());

        Assert.Throws<ProtocolException>(() => table.Receive(new FrameHeader(0, (FrameKind)99, FrameFlags.None, 1), []));
        Assert.Throws<ProtocolException>(() => table.Receive(new FrameHeader(31, FrameKind.Callback, FrameFlags.None, 1), new byte[31]));
        Assert.Throws<ProtocolException>(() => table.Receive(new FrameHeader(32, FrameKind.Callback, FrameFlags.None, 0), new byte[32]));
        Assert.Throws<ProtocolException>(() => table.Receive(new FrameHeader(0, FrameKind.NoticesEnded, FrameFlags.None, 1), []));
        Assert.Throws<ProtocolException>(() => table.Receive(new FrameHeader(2, FrameKind.NoticesEnded, FrameFlags.None, 1), [0x95, 0xc1]));
    }

    private static ulong MemberOf(string signature) =>
        CallerDispatcher.Instance.Members.ToArray().Single(member => member.Signature.StartsWith(signature, StringComparison.Ordinal)).Id;

    private static byte[] Count(long count)
    {
        byte[] body = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(body, count);
        return body;
    }

    private sealed class RecordingHost : ICallbackHost
    {
        public List<FrameKind> Sent { get; } = [];

        public ProtocolLimits Limits => ProtocolLimits.Default;

        public ReferenceContext CreateContext() => throw new NotSupportedException();

        public void SendFrame(ReadOnlySpan<byte> frame) => Sent.Add((FrameKind)frame[4]);

        public void FlowChain(ChainPath chain)
        {
        }
    }
}
