using System.Net.Sockets;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.Interop;

namespace ProxyGen.Channels.Socket;

/// <summary>
/// Bytes through two rings in the pages of a session. The socket beside them carries nothing any more; its end says that the other process
/// has ended the connection or died, and a thread waits for that.
/// <code>
/// _hasEnded    the other side has: what it has written before is still read, then comes the end of the stream
/// _isDisposed  this side has: nothing is read or written any more
/// </code>
/// Both are set before the ends in this process are rung. Who is at work in the pages holds them.
/// </summary>
internal sealed unsafe class RingTransport : Transport
{
    private const int MostPauses = 200;
    private const int MostYields = 20;
    private const int WatcherStackSize = 128 * 1024;

    private readonly SocketTransport _socket;
    private readonly SharedPages _pages;
    private readonly byte* _incomingBytes;
    private readonly byte* _outgoingBytes;
    private readonly Func<bool> _isClosed;
    private RingEnd<PageMemory> _incoming;
    private RingEnd<PageMemory> _outgoing;
    private SpinBudget _incomingSpin = new(MostPauses, MostYields);
    private SpinBudget _outgoingSpin = new(MostPauses, MostYields);
    private volatile bool _hasEnded;
    private volatile bool _isDisposed;
    private uint? _leftAfterEnd;

    /// <param name="socket">What was used so far.</param>
    /// <param name="pages">The session's.</param>
    /// <param name="isClient">Which side this is.</param>
    public RingTransport(SocketTransport socket, SharedPages pages, bool isClient)
    {
        _socket = socket;
        _pages = pages;
        byte* requests = pages.Start + RingLayout.Requests;
        byte* replies = pages.Start + RingLayout.Replies;
        byte* incoming = isClient ? replies : requests;
        byte* outgoing = isClient ? requests : replies;
        _incomingBytes = incoming + RingLayout.Bytes;
        _outgoingBytes = outgoing + RingLayout.Bytes;
        _incoming = new RingEnd<PageMemory>(new PageMemory(incoming), RingLayout.Capacity, isWriter: false);
        _outgoing = new RingEnd<PageMemory>(new PageMemory(outgoing), RingLayout.Capacity, isWriter: true);
        _isClosed = () => _hasEnded || _isDisposed;
        new Thread(Watch, WatcherStackSize) { IsBackground = true, Name = "ProxyGen connection" }.Start();
    }

    public override TimeSpan BlockingTimeout
    {
        set => throw new NotSupportedException();
    }

    public override bool HasArrived
    {
        get
        {
            Hold();
            try
            {
                return _incoming.Available > 0;
            }
            finally
            {
                _pages.LetGo();
            }
        }
    }

    public override int Receive(Span<byte> buffer)
    {
        Hold();
        try
        {
            for (int round = 0; ; round++)
            {
                // Before the last look: what was written before the end is read.
                bool hasEnded = _hasEnded;
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                uint available = _incoming.Available;
                if (hasEnded)
                {
                    // Who ends the connection and writes on is not listened to.
                    available = Math.Min(available, _leftAfterEnd ??= available);
                }

                int length = (int)Math.Min(available, (uint)buffer.Length);
                if (length > 0)
                {
                    _leftAfterEnd -= (uint)length;
                    _incomingSpin.Succeeded(round);
                    Copy(new ReadOnlySpan<byte>(_incomingBytes, RingLayout.Capacity), _incoming.Position, buffer[..length]);
                    _incoming.Advance((uint)length);
                    return length;
                }

                if (hasEnded || buffer.IsEmpty)
                {
                    return 0;
                }

                if (!_incomingSpin.TryWait(round))
                {
                    _incomingSpin.Failed();
                    round = 0;
                    _incoming.Sleep(_isClosed);
                }
            }
        }
        finally
        {
            _pages.LetGo();
        }
    }

    public override bool TrySend(ReadOnlySpan<byte> bytes)
    {
        if (_isDisposed || _hasEnded || !_pages.TryHold())
        {
            return false;
        }

        bool hasRoom = _outgoing.HasRoom((uint)bytes.Length);
        if (hasRoom)
        {
            Write(bytes);
        }

        _pages.LetGo();
        return hasRoom;
    }

    public override void SendAll(ReadOnlySpan<byte> bytes)
    {
        Hold();
        try
        {
            for (int round = 0; !bytes.IsEmpty; round++)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                int length = (int)Math.Min(_outgoing.Available, (uint)bytes.Length);
                if (length > 0)
                {
                    Write(bytes[..length]);
                    bytes = bytes[length..];
                    round = 0;
                }
                else if (_hasEnded)
                {
                    throw new SocketException((int)SocketError.ConnectionReset);
                }
                else if (!_outgoingSpin.TryWait(round))
                {
                    _outgoingSpin.Failed();
                    round = 0;
                    _outgoing.Sleep(_isClosed);
                }
            }
        }
        finally
        {
            _pages.LetGo();
        }
    }

    public override void Dispose()
    {
        _isDisposed = true;
        Wake();
        _socket.Dispose();
    }

    private static void Copy(ReadOnlySpan<byte> ring, int position, Span<byte> target)
    {
        int first = Math.Min(target.Length, ring.Length - position);
        ring.Slice(position, first).CopyTo(target);
        ring[..(target.Length - first)].CopyTo(target[first..]);
    }

    private static void Copy(ReadOnlySpan<byte> source, Span<byte> ring, int position)
    {
        int first = Math.Min(source.Length, ring.Length - position);
        source[..first].CopyTo(ring[position..]);
        source[first..].CopyTo(ring);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        Copy(bytes, new Span<byte>(_outgoingBytes, RingLayout.Capacity), _outgoing.Position);
        _outgoing.Advance((uint)bytes.Length);
    }

    private void Hold() => ObjectDisposedException.ThrowIf(!_pages.TryHold(), this);

    private void Wake()
    {
        if (_pages.TryHold())
        {
            _incoming.Ring();
            _outgoing.Ring();
            _pages.LetGo();
        }
    }

    private void Watch()
    {
        try
        {
            // Nothing comes any more but the end; whoever sends something breaks the protocol, which ends it as well.
            _socket.Receive(stackalloc byte[1]);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // That is the end, too.
        }

        _hasEnded = true;
        Wake();
    }
}
