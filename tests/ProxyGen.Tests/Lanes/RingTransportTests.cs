using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.Channels.Socket;
using ProxyGen.Interop;

namespace ProxyGen.Tests.Lanes;

/// <summary>Bytes through rings, both ends in this process.</summary>
public sealed class RingTransportTests : IDisposable
{
    private const int Deadline = 60_000;

    private readonly SharedPages _pages;
    private readonly SharedPages _samePages;
    private readonly RingTransport _client;
    private readonly RingTransport _manager;

    public RingTransportTests()
    {
        Assert.SkipUnless(Futex.IsSupported, "Needs a 64-bit Linux.");
        _pages = SharedPages.Create("proxygen-test", LaneLayout.SessionLength);
        _samePages = SharedPages.Open(Duplicate(_pages));
        var (one, other) = Connect();
        _client = new RingTransport(new SocketTransport(one), _pages, isClient: true);
        _manager = new RingTransport(new SocketTransport(other), _samePages, isClient: false);
    }

    [Fact(Timeout = Deadline)]
    public async Task Pieces_of_any_length_arrive_whole_and_in_order()
    {
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        byte[] sent = new byte[20 * RingLayout.Capacity];
        new Random(seed).NextBytes(sent);
        var sending = Task.Run(() => InPieces(new Random(seed + 1), sent, piece => _client.SendAll(piece.Span)), TestContext.Current.CancellationToken);

        byte[] received = new byte[sent.Length];
        await Task.Run(() => InPieces(new Random(seed + 2), received, piece =>
        {
            while (!piece.IsEmpty)
            {
                piece = piece[_manager.Receive(piece.Span)..];
            }
        }), TestContext.Current.CancellationToken);

        await sending;
        Assert.Equal(sent, received);
        Assert.False(_manager.HasArrived);
    }

    [Fact(Timeout = Deadline)]
    public Task What_was_sent_before_the_end_is_received_and_then_the_end() => Task.Run(() =>
    {
        _client.SendAll([1, 2, 3]);
        _client.Dispose();

        byte[] buffer = new byte[2];
        Assert.Equal(2, _manager.Receive(buffer));
        Assert.Equal(1, _manager.Receive(buffer));
        Assert.Equal(0, _manager.Receive(buffer));
    }, TestContext.Current.CancellationToken);

    [Fact(Timeout = Deadline)]
    public async Task The_others_end_wakes_who_waits_for_bytes_or_for_room()
    {
        var receiving = Task.Run(() => _manager.Receive(new byte[1]), TestContext.Current.CancellationToken);
        var sending = Task.Run(() => _manager.SendAll(new byte[2 * RingLayout.Capacity]), TestContext.Current.CancellationToken);
        AwaitSleep(RingLayout.Requests + RingLayout.ReaderSleeps);
        AwaitSleep(RingLayout.Replies + RingLayout.WriterSleeps);
        _client.Dispose();

        Assert.Equal(0, await receiving);
        await Assert.ThrowsAsync<SocketException>(() => sending);
    }

    [Fact(Timeout = Deadline)]
    public async Task Who_disposes_it_wakes_his_own_threads()
    {
        var receiving = Task.Run(() => _manager.Receive(new byte[1]), TestContext.Current.CancellationToken);
        var sending = Task.Run(() => _manager.SendAll(new byte[2 * RingLayout.Capacity]), TestContext.Current.CancellationToken);
        AwaitSleep(RingLayout.Requests + RingLayout.ReaderSleeps);
        AwaitSleep(RingLayout.Replies + RingLayout.WriterSleeps);
        _manager.Dispose();
        _samePages.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => receiving);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sending);
        Assert.Throws<ObjectDisposedException>(() => _manager.Receive(new byte[1]));
        Assert.Throws<ObjectDisposedException>(() => _manager.SendAll([1]));
    }

    [Theory(Timeout = Deadline)]
    [InlineData(RingLayout.Capacity + 1u)]
    [InlineData(uint.MaxValue)]
    public Task A_count_that_cannot_be_is_refused(uint count) => Task.Run(() =>
    {
        Garble(RingLayout.Requests + RingLayout.Written, count);
        Assert.Throws<ProtocolException>(() => _manager.Receive(new byte[1]));

        Garble(RingLayout.Replies + RingLayout.Read, unchecked(0 - count));
        Assert.Throws<ProtocolException>(() => _manager.SendAll([1]));
    }, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _client.Dispose();
        _manager.Dispose();
        _pages.Dispose();
        _samePages.Dispose();
    }

    private static void InPieces(Random random, Memory<byte> bytes, Action<Memory<byte>> take)
    {
        while (!bytes.IsEmpty)
        {
            int border = random.Next(3) == 0 ? RingLayout.Capacity : 1 << random.Next(18);
            int length = Math.Min(bytes.Length, Math.Max(1, border + random.Next(-2, 3)));
            take(bytes[..length]);
            bytes = bytes[length..];
        }
    }

    // Whoever has given up spinning waits to be woken.
    private unsafe void AwaitSleep(long word) =>
        Assert.True(SpinWait.SpinUntil(() => new PageMemory(_pages.Start + word).Read(0) != 0, Deadline));

    private void Garble(long offset, uint value) => RandomAccess.Write(_pages.File, BitConverter.GetBytes(value), offset);

    private static SafeFileHandle Duplicate(SharedPages pages) =>
        File.OpenHandle($"/proc/self/fd/{pages.File.DangerousGetHandle()}", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

    private static (Socket One, Socket Other) Connect()
    {
        string path = Path.Combine(Path.GetTempPath(), $"proxygen-{Guid.NewGuid():N}");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var one = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        one.Connect(new UnixDomainSocketEndPoint(path));
        var other = listener.Accept();
        File.Delete(path);
        return (one, other);
    }
}
