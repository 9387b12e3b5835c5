using System.Buffers.Binary;
using System.Net.Sockets;

namespace ProxyGen.Channels.Socket;

/// <summary>
/// A connection that outlives its sockets: when one breaks, another takes over where it ended, and no byte is lost or comes twice.
/// <code>
/// record   kind (1), length (4, little-endian), then as many bytes
/// Data     part of the stream
/// Received how much of the stream has arrived (8): the other side forgets what lies before
/// Goodbye  the sender wants no more: the connection has ended at once
///
/// _inner null       broken: what is sent is only kept; the receiving thread waits for, or makes, a new socket until the grace is over
/// _inner not null   in use; Attach replaces it
/// _isEnded          for good: Receive gives 0, sending fails
/// </code>
/// _gate guards the state and is never held while a socket blocks. _sendLock is held by whoever writes to a socket; a thread that receives
/// never waits for it, so that two sides that both send a lot cannot block each other.
/// </summary>
internal sealed class ResumableTransport : Transport
{
    private const int HeaderLength = 5;
    private const int PlaceLength = 8;
    private const byte Data = 0;
    private const byte Received = 1;
    private const byte Goodbye = 2;
    private const int ConfirmInterval = 64 * 1024;
    private const int MaxKept = 128 * 1024 * 1024;

    private readonly object _gate = new();
    private readonly object _sendLock = new();
    private readonly ReplayBuffer _sent = new();
    private readonly TimeSpan _grace;
    private readonly Func<ResumableTransport, bool>? _reconnect;
    private Transport? _inner;
    private bool _isReceiving;
    private bool _isEnded;
    private int _leftInRecord;
    private long _received;
    private long _confirmed;

    /// <param name="inner">The first connection.</param>
    /// <param name="grace">How long it may be broken.</param>
    /// <param name="reconnect">Makes and attaches a new one, false if there is none yet; null on the side that is connected to.</param>
    public ResumableTransport(Transport inner, TimeSpan grace, Func<ResumableTransport, bool>? reconnect)
    {
        _inner = inner;
        _grace = grace;
        _reconnect = reconnect;
    }

    public override TimeSpan BlockingTimeout
    {
        set
        {
            // It outlives every socket that a time could be set for.
        }
    }

    /// <summary>How much of the other side's stream is here; whoever replaces the socket tells the other side.</summary>
    public long ReceivedLength
    {
        get
        {
            lock (_gate)
            {
                return _received;
            }
        }
    }

    public override int Receive(Span<byte> buffer)
    {
        while (AwaitInner() is { } inner)
        {
            int received = 0;
            try
            {
                received = ReceiveFrom(inner, buffer);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // It has broken: the next one goes on.
            }

            lock (_gate)
            {
                _isReceiving = false;
                _received += received;
                _leftInRecord = received == 0 ? 0 : _leftInRecord - received;
                Monitor.PulseAll(_gate);
            }

            if (received > 0)
            {
                ConfirmIfFree();
                return received;
            }

            Break(inner);
        }

        return 0;
    }

    public override void SendAll(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        lock (_sendLock)
        {
            Transport? inner;
            lock (_gate)
            {
                if (_isEnded || _sent.Count + bytes.Length > MaxKept)
                {
                    _isEnded = true;
                    throw new SocketException((int)SocketError.NotConnected);
                }

                _sent.Add(bytes);
                inner = _inner;
            }

            if (inner is not null)
            {
                TrySend(inner, Data, bytes);
                Confirm(inner);
            }
        }
    }

    /// <summary>Goes on over another connection, whose other side has this much of what was sent.</summary>
    /// <param name="inner">The new connection.</param>
    /// <param name="peerReceived">What the other side has; given by <paramref name="greet"/> if that asks for it.</param>
    /// <param name="greet">Tells the other side how much is here, once nothing more comes over the old connection.</param>
    /// <returns>Whether it goes on; if not, the connection has ended for good.</returns>
    public bool Attach(Transport inner, long peerReceived, Action<long> greet)
    {
        Transport? old;
        lock (_gate)
        {
            old = _inner;
        }

        if (old is not null)
        {
            Break(old);
        }

        lock (_sendLock)
        {
            byte[] again;
            lock (_gate)
            {
                while (_isReceiving)
                {
                    Monitor.Wait(_gate);
                }

                if (_isEnded || !_sent.TryTrim(peerReceived))
                {
                    return false;
                }

                again = _sent.ToArray();
                _confirmed = _received;
                _leftInRecord = 0;
            }

            greet(ReceivedLength);
            lock (_gate)
            {
                _inner = inner;
                Monitor.PulseAll(_gate);
            }

            // The other side may be sending as much: this one's receiving thread reads it meanwhile.
            if (again.Length > 0)
            {
                TrySend(inner, Data, again);
            }
        }

        return true;
    }

    /// <summary>Ends it for good, and tells the other side if that does not have to wait.</summary>
    public override void Dispose()
    {
        Transport? inner;
        lock (_gate)
        {
            inner = _inner;
            _isEnded = true;
            _inner = null;
            Monitor.PulseAll(_gate);
        }

        if (inner is null)
        {
            return;
        }

        if (Monitor.TryEnter(_sendLock))
        {
            try
            {
                TrySend(inner, Goodbye, default);
            }
            finally
            {
                Monitor.Exit(_sendLock);
            }
        }

        inner.Dispose();
    }

    /// <summary>The connection to receive from, or null at the end. From then on this thread is the one that receives.</summary>
    private Transport? AwaitInner()
    {
        long deadline = Environment.TickCount64 + (long)_grace.TotalMilliseconds;
        while (true)
        {
            lock (_gate)
            {
                while (!_isEnded && _inner is null && _reconnect is null)
                {
                    long left = deadline - Environment.TickCount64;
                    if (left <= 0)
                    {
                        _isEnded = true;
                        break;
                    }

                    Monitor.Wait(_gate, TimeSpan.FromMilliseconds(left));
                }

                if (_isEnded)
                {
                    return null;
                }

                if (_inner is not null)
                {
                    _isReceiving = true;
                    return _inner;
                }
            }

            Reconnect(deadline);
        }
    }

    private void Reconnect(long deadline)
    {
        if (_reconnect!(this))
        {
            return;
        }

        lock (_gate)
        {
            if (Environment.TickCount64 >= deadline)
            {
                _isEnded = true;
            }
            else if (!_isEnded)
            {
                Monitor.Wait(_gate, SocketConnector.RetryInterval);
            }
        }
    }

    /// <summary>Bytes of the stream, or 0 at the end of this connection.</summary>
    private int ReceiveFrom(Transport inner, Span<byte> buffer)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        Span<byte> place = stackalloc byte[PlaceLength];
        while (_leftInRecord == 0)
        {
            if (!TryReceiveAll(inner, header))
            {
                return 0;
            }

            int length = BinaryPrimitives.ReadInt32LittleEndian(header[1..]);
            switch (header[0])
            {
                case Data when length > 0:
                    _leftInRecord = length;
                    break;
                case Received when length == PlaceLength && TryReceiveAll(inner, place):
                    Trim(BinaryPrimitives.ReadInt64LittleEndian(place));
                    break;
                default:
                    End();
                    return 0;
            }
        }

        return inner.Receive(buffer[..Math.Min(buffer.Length, _leftInRecord)]);
    }

    private static bool TryReceiveAll(Transport inner, Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int received = inner.Receive(bytes);
            if (received == 0)
            {
                return false;
            }

            bytes = bytes[received..];
        }

        return true;
    }

    private void Trim(long place)
    {
        lock (_gate)
        {
            if (!_sent.TryTrim(place))
            {
                _isEnded = true;
            }
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _isEnded = true;
        }
    }

    private void Break(Transport inner)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_inner, inner))
            {
                _inner = null;
            }

            Monitor.PulseAll(_gate);
        }

        inner.Dispose();
    }

    private void ConfirmIfFree()
    {
        Transport? inner;
        lock (_gate)
        {
            inner = _received - _confirmed >= ConfirmInterval ? _inner : null;
        }

        if (inner is not null && Monitor.TryEnter(_sendLock))
        {
            try
            {
                Confirm(inner);
            }
            finally
            {
                Monitor.Exit(_sendLock);
            }
        }
    }

    // Under _sendLock.
    private void Confirm(Transport inner)
    {
        long received;
        lock (_gate)
        {
            if (_received - _confirmed < ConfirmInterval || !ReferenceEquals(_inner, inner))
            {
                return;
            }

            _confirmed = received = _received;
        }

        Span<byte> place = stackalloc byte[PlaceLength];
        BinaryPrimitives.WriteInt64LittleEndian(place, received);
        TrySend(inner, Received, place);
    }

    // Under _sendLock. What does not arrive is sent again over the next connection.
    private void TrySend(Transport inner, byte kind, ReadOnlySpan<byte> bytes)
    {
        byte[] record = new byte[HeaderLength + bytes.Length];
        record[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(1), bytes.Length);
        bytes.CopyTo(record.AsSpan(HeaderLength));
        try
        {
            inner.SendAll(record);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            Break(inner);
        }
    }
}
