using System.Buffers;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.Socket;

/// <summary>Cuts what arrives over a connection into frames. Used by one thread at a time; a body is valid until the next <see cref="Fill"/>.</summary>
internal sealed class FrameReceiver : IDisposable
{
    private const int InitialCapacity = 16 * 1024;
    private const int LargestKeptBuffer = 1024 * 1024;

    private readonly Transport _transport;
    private readonly ProtocolLimits _limits;
    private byte[] _buffer;
    private int _start;
    private int _end;

    public FrameReceiver(Transport transport, ProtocolLimits limits)
    {
        _transport = transport;
        _limits = limits;
        _buffer = ArrayPool<byte>.Shared.Rent(InitialCapacity);
    }

    /// <summary>Takes the next frame if it has arrived whole.</summary>
    /// <exception cref="ProtocolException">The frame is malformed or too long.</exception>
    public bool TryRead(out FrameHeader header, out ReadOnlyMemory<byte> body)
    {
        body = default;
        header = default;
        int available = _end - _start;
        if (available < FrameHeader.Size)
        {
            return false;
        }

        header = FrameHeader.Read(_buffer.AsSpan(_start), _limits);
        if (available - FrameHeader.Size < header.BodyLength)
        {
            return false;
        }

        body = _buffer.AsMemory(_start + FrameHeader.Size, header.BodyLength);
        _start += FrameHeader.Size + header.BodyLength;
        return true;
    }

    /// <summary>Blocks until more has arrived. False at the end of the stream.</summary>
    /// <exception cref="EndOfStreamException">The stream ended inside a frame.</exception>
    public bool Fill()
    {
        MakeRoom();
        int received = _transport.Receive(_buffer.AsSpan(_end));
        _end += received;
        if (received == 0 && _end > _start)
        {
            throw new EndOfStreamException("The connection ended inside a frame.");
        }

        return received > 0;
    }

    /// <summary>A receiver that goes on behind the last frame read, for another thread; this one is only disposed any more.</summary>
    public FrameReceiver Split()
    {
        var rest = new FrameReceiver(_transport, _limits);
        int length = _end - _start;
        rest.Reserve(length);
        _buffer.AsSpan(_start, length).CopyTo(rest._buffer);
        rest._end = length;
        return rest;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _start = 0;
        _end = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void MakeRoom()
    {
        int length = _end - _start;
        if (length == 0)
        {
            _start = 0;
            _end = 0;
            if (_buffer.Length > LargestKeptBuffer)
            {
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = ArrayPool<byte>.Shared.Rent(InitialCapacity);
            }

            return;
        }

        // The header was checked against the limit, so a frame cannot ask for more than that.
        int needed = length >= FrameHeader.Size
            ? FrameHeader.Size + FrameHeader.Read(_buffer.AsSpan(_start), _limits).BodyLength
            : InitialCapacity;
        if (needed > _buffer.Length)
        {
            Reserve(needed);
        }
        else if (_start > 0 && (_end == _buffer.Length || _start + needed > _buffer.Length))
        {
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
            _start = 0;
            _end = length;
        }
    }

    private void Reserve(int capacity)
    {
        if (capacity <= _buffer.Length)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(capacity);
        _buffer.AsSpan(_start, _end - _start).CopyTo(larger);
        _end -= _start;
        _start = 0;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
