using Microsoft.Win32.SafeHandles;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.Interop;
using ProxyGen.Protocol;

namespace ProxyGen.Tests.Lanes;

/// <summary>Long frames in the pages of a session, both processes' sides in this one.</summary>
public sealed class ArenaTests : IDisposable
{
    private const int Block = ArenaLayout.BlockLength;

    private readonly SharedPages _pages;
    private readonly SharedPages _samePages;
    private readonly Arena _client;
    private readonly Arena _manager;

    public ArenaTests()
    {
        Assert.SkipUnless(Futex.IsSupported, "Needs a 64-bit Linux.");
        _pages = SharedPages.Create("proxygen-test", LaneLayout.SessionLength);
        _samePages = SharedPages.Open(OpenAgain(_pages));
        _client = new Arena(_pages, isClient: true);
        _manager = new Arena(_samePages, isClient: false);
    }

    [Theory]
    [InlineData(LaneLayout.RequestCapacity + 1)]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    [InlineData(2 * Block)]
    [InlineData(ArenaLayout.KeptLength + Block + 1)]
    [InlineData(ArenaLayout.AreaLength)]
    public void A_long_request_is_found_where_it_was_written(int length)
    {
        var frame = new FrameBuffer(_client);
        byte[] bytes = Write(frame, length, piece: length);
        Assert.True(frame.IsInExtent);

        Assert.Equal(bytes[FrameHeader.Size..], Find(_manager, frame).ToArray());
        frame.Clear();
    }

    [Fact]
    public void A_frame_that_grows_moves_into_an_extent_and_into_longer_ones()
    {
        var frame = new FrameBuffer(_client);
        byte[] bytes = Write(frame, 5 * 1024 * 1024, piece: 1000);
        Assert.True(frame.IsInExtent);
        Assert.Equal(bytes, frame.WrittenSpan.ToArray());
        frame.Clear();

        byte[] shorter = Write(frame, 1000, piece: 10);
        Assert.False(frame.IsInExtent);
        Assert.Equal(shorter, frame.WrittenSpan.ToArray());
        Assert.Equal(0, _client.TryRent(1)!.Offset);
    }

    [Fact]
    public void What_does_not_fit_goes_where_any_frame_goes()
    {
        var frame = new FrameBuffer(_client);
        byte[] bytes = Write(frame, ArenaLayout.AreaLength + 1, piece: 1024 * 1024);
        Assert.False(frame.IsInExtent);
        Assert.Equal(bytes, frame.WrittenSpan.ToArray());

        var all = _client.TryRent(ArenaLayout.AreaLength)!;
        frame.Clear();
        Write(frame, 2 * Block, piece: Block);
        Assert.False(frame.IsInExtent);
        all.Return();

        frame.Clear();
        Write(frame, 2 * Block, piece: Block);
        Assert.True(frame.IsInExtent);
    }

    [Fact]
    public void A_reply_stays_until_the_client_has_read_it_and_no_longer()
    {
        var frame = new FrameBuffer(_manager);
        byte[] bytes = Write(frame, 3 * Block, piece: 3 * Block);
        byte[] sent = Reference(frame);
        frame.GiveAway();

        var received = _client.TryReceive(ExtentReference.Read(sent.AsSpan(FrameHeader.Size), ProtocolLimits.Default))!;
        var meanwhile = _manager.TryRent(Block)!;
        Assert.Equal(3 * Block, meanwhile.Offset);
        meanwhile.Return();
        Assert.Equal(bytes[FrameHeader.Size..], received.Memory.ToArray());
        received.Return();

        Assert.Equal(0, _manager.TryRent(Block)!.Offset);
    }

    [Fact]
    public void Long_replies_that_have_been_read_keep_no_memory()
    {
        var frame = new FrameBuffer(_manager);
        Write(frame, ArenaLayout.AreaLength, piece: ArenaLayout.AreaLength);
        byte[] sent = Reference(frame);
        frame.GiveAway();
        _client.TryReceive(ExtentReference.Read(sent.AsSpan(FrameHeader.Size), ProtocolLimits.Default))!.Return();

        var extent = _manager.TryRent(ArenaLayout.AreaLength)!;
        Assert.Equal(0, extent.Memory.Span[ArenaLayout.KeptLength..].IndexOfAnyExcept((byte)0) + 1);
        Assert.NotEqual(0, extent.Memory.Span[FrameHeader.Size]);
    }

    [Theory]
    [InlineData((uint)ArenaLayout.AreaLength, 0u)]
    [InlineData(uint.MaxValue, 1u)]
    [InlineData(0u, ArenaLayout.AreaLength + 1u)]
    [InlineData(ArenaLayout.AreaLength - 1u, 2u)]
    [InlineData(16u, uint.MaxValue)]
    public void A_place_that_is_none_is_refused(uint offset, uint length)
    {
        byte[] body = new byte[ExtentReference.Size];
        new ExtentReference(offset, length).Write(body);

        Assert.Throws<ProtocolException>(() => _manager.Find(ExtentReference.Read(body, ProtocolLimits.Default)));
        Assert.Throws<ProtocolException>(() => _client.TryReceive(ExtentReference.Read(body, ProtocolLimits.Default)));
    }

    [Fact]
    public void Extents_outlive_the_session_and_no_new_ones_come_after_it()
    {
        var extent = _client.TryRent(Block)!;
        _pages.Dispose();
        extent.Memory.Span.Fill(1);
        Assert.NotNull(_client.TryRent(Block));

        var other = _manager.TryRent(Block)!;
        other.Return();
        _samePages.Dispose();
        Assert.Null(_manager.TryRent(Block));
        Assert.Null(_manager.TryReceive(new ExtentReference(0, 1)));
    }

    public void Dispose()
    {
        _pages.Dispose();
        _samePages.Dispose();
    }

    private static byte[] Write(FrameBuffer frame, int length, int piece)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        for (int start = 0; start < length; start += piece)
        {
            var part = bytes.AsSpan(start, Math.Min(piece, length - start));
            part.CopyTo(frame.GetSpan(part.Length));
            frame.Advance(part.Length);
        }

        return bytes;
    }

    private static byte[] Reference(FrameBuffer frame)
    {
        byte[] sent = new byte[ExtentReference.FrameSize];
        frame.WriteReference(sent, new FrameHeader(frame.WrittenCount - FrameHeader.Size, FrameKind.Call, FrameFlags.None, 1));
        Assert.True(FrameHeader.Read(sent, ProtocolLimits.Default).Flags.HasFlag(FrameFlags.Elsewhere));
        return sent;
    }

    private static ReadOnlyMemory<byte> Find(Arena arena, FrameBuffer frame) =>
        arena.Find(ExtentReference.Read(Reference(frame).AsSpan(FrameHeader.Size), ProtocolLimits.Default));

    private static SafeFileHandle OpenAgain(SharedPages pages) =>
        File.OpenHandle($"/proc/self/fd/{pages.File.DangerousGetHandle()}", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
}
