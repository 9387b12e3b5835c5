using ProxyGen.Interop;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// The long frames of a session, as one of its processes has them: it writes into its own area and reads from the other's.
/// <code>
/// free      this process may write there                                                     owner: this process
/// rented    a frame is written there, or the manager reads the client's request              owner: this process
/// given     the client reads the manager's reply; the word of the extent is 1                owner: the client
///           → read, the word is 0; the manager takes it back when it next looks for room     owner: the manager
/// </code>
/// A client has its request's extent until the outcome is here: the manager has read it by then, or copied it. Who is at work in an extent holds
/// the pages. What the other process says of places is checked; what it has written there may change at any moment, and is decoded as if
/// it came from a stranger.
/// </summary>
internal sealed unsafe class Arena : IFrameSpace
{
    private readonly SharedPages _pages;
    private readonly long _own;
    private readonly PageMemory _taken;
    private readonly RequestMemory _ownMemory;
    private readonly RequestMemory _otherMemory;
    private readonly Lock _lock = new();
    private readonly ArenaBlocks _blocks = new(ArenaLayout.Blocks);
    private readonly List<(int First, int Count)> _given = [];

    public Arena(SharedPages pages, bool isClient)
    {
        _pages = pages;
        LongestInPlace = isClient ? LaneLayout.RequestCapacity : LaneLayout.ReplyCapacity;
        _own = isClient ? ArenaLayout.Requests : ArenaLayout.Replies;
        long other = isClient ? ArenaLayout.Replies : ArenaLayout.Requests;
        _taken = new PageMemory(pages.Start + ArenaLayout.Taken);
        _ownMemory = new RequestMemory(pages.Start + _own, ArenaLayout.AreaLength);
        _otherMemory = new RequestMemory(pages.Start + other, ArenaLayout.AreaLength);
    }

    public int LongestInPlace { get; }

    public FrameExtent? TryRent(int length)
    {
        int count = (int)(((long)length + ArenaLayout.BlockLength - 1) / ArenaLayout.BlockLength);
        if (count > ArenaLayout.Blocks || !_pages.TryHold())
        {
            return null;
        }

        lock (_lock)
        {
            TakeBackRead();
            if (_blocks.TryTake(count) is { } first)
            {
                return new OwnExtent(this, first, count);
            }
        }

        _pages.LetGo();
        return null;
    }

    /// <summary>The body of a frame that the other process has written, while somebody holds the pages.</summary>
    /// <exception cref="ProtocolException">There is none at this place.</exception>
    public ReadOnlyMemory<byte> Find(ExtentReference reference)
    {
        if (reference.Offset >= ArenaLayout.AreaLength || reference.Length > ArenaLayout.AreaLength - reference.Offset)
        {
            throw new ProtocolException(
                $"A frame has its {reference.Length} bytes at {reference.Offset}, behind the end of the session's memory.");
        }

        return _otherMemory.Memory.Slice((int)reference.Offset, (int)reference.Length);
    }

    /// <summary>The manager's reply, which it has given to this client.</summary>
    /// <exception cref="ProtocolException">There is none at this place.</exception>
    public FrameExtent? TryReceive(ExtentReference reference)
    {
        var body = Find(reference);
        return _pages.TryHold() ? new ReceivedExtent(this, (int)reference.Offset, body.Length) : null;
    }

    /// <summary>Keeps the pages until <see cref="LetGo"/>. False: they are gone.</summary>
    public bool TryHold() => _pages.TryHold();

    public void LetGo() => _pages.LetGo();

    private void TakeBackRead()
    {
        for (int i = _given.Count - 1; i >= 0; i--)
        {
            if (_taken.Read(_given[i].First * sizeof(uint)) == 0)
            {
                _blocks.Free(_given[i].First, _given[i].Count);
                _given.RemoveAt(i);
            }
        }
    }

    // Of what is not in use, only the front keeps memory.
    private void FreePages(long area, long offset, long length)
    {
        long first = Math.Max(offset, ArenaLayout.KeptLength);
        if (first < offset + length)
        {
            _ = _pages.TryFree(area + first, offset + length - first);
        }
    }

    private sealed class OwnExtent(Arena arena, int first, int count) : FrameExtent
    {
        public override Memory<byte> Memory =>
            arena._ownMemory.Memory.Slice(Offset, count * ArenaLayout.BlockLength);

        public override int Offset => first * ArenaLayout.BlockLength;

        public override void Return()
        {
            arena.FreePages(arena._own, Offset, (long)count * ArenaLayout.BlockLength);
            lock (arena._lock)
            {
                arena._blocks.Free(first, count);
            }

            arena.LetGo();
        }

        public override void GiveAway()
        {
            lock (arena._lock)
            {
                arena._taken.Write(first * sizeof(uint), 1);
                arena._given.Add((first, count));
            }

            arena.LetGo();
        }
    }

    private sealed class ReceivedExtent(Arena arena, int offset, int length) : FrameExtent
    {
        public override Memory<byte> Memory => arena._otherMemory.Memory.Slice(offset, length);

        public override int Offset => offset;

        public override void Return()
        {
            int block = offset / ArenaLayout.BlockLength;
            long start = (long)block * ArenaLayout.BlockLength;
            long pages = (offset - start + length + Environment.SystemPageSize - 1) / Environment.SystemPageSize;
            arena.FreePages(ArenaLayout.Replies, start, Math.Min(pages * Environment.SystemPageSize, ArenaLayout.AreaLength - start));
            arena._taken.Write(block * sizeof(uint), 0);
            arena.LetGo();
        }
    }
}
