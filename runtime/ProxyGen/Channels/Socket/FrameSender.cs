using ProxyGen.Serialization;

namespace ProxyGen.Channels.Socket;

/// <summary>
/// Sends frames of many threads over one connection, whole and in order.
/// <code>
/// _isSending  one thread is inside SendAll of the transport; others add their frames to _pending and go on
/// _pending    frames not yet given to the transport, under _gate
/// _waiting    threads inside WaitWhileOver, under _gate
/// </code>
/// The sending thread goes on until _pending is empty, so at most one thread waits for a peer that does not read. Frames added without
/// flushing go out with the next flush.
/// </summary>
internal sealed class FrameSender(Transport transport, Action<Exception> failed) : IDisposable
{
    private const int LargestKeptBuffer = 1024 * 1024;

    private readonly object _gate = new();
    private PooledBufferWriter _pending = new();
    private PooledBufferWriter _outgoing = new();
    private bool _isSending;
    private bool _hasFailed;
    private int _waiting;
    private int _isFlushScheduled;

    /// <summary>Whether more than <paramref name="limit"/> bytes wait for the peer to read.</summary>
    public bool IsOver(int limit) => Volatile.Read(ref _pending).WrittenCount > limit;

    /// <summary>Sends a frame, or leaves it to the thread that is sending.</summary>
    public void Send(ReadOnlySpan<byte> frame)
    {
        lock (_gate)
        {
            if (_hasFailed)
            {
                return;
            }

            if (_isSending || _pending.WrittenCount > 0)
            {
                Append(frame);
                if (_isSending)
                {
                    return;
                }

                frame = default;
            }
            else if (transport.TrySend(frame))
            {
                return;
            }

            _isSending = true;
        }

        Drain(frame);
    }

    /// <summary>Adds a frame that goes out with the next <see cref="Flush"/>.</summary>
    public void Add(ReadOnlySpan<byte> frame)
    {
        lock (_gate)
        {
            if (!_hasFailed)
            {
                Append(frame);
            }
        }
    }

    /// <summary>Adds a frame that goes out with whatever is sent next, or soon by itself. Never waits for the peer.</summary>
    public void Post(ReadOnlySpan<byte> frame)
    {
        Add(frame);
        if (Interlocked.Exchange(ref _isFlushScheduled, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static sender =>
                {
                    Volatile.Write(ref sender._isFlushScheduled, 0);
                    Interlocked.MemoryBarrier();
                    sender.Flush();
                },
                this,
                preferLocal: false);
        }
    }

    /// <summary>Sends what was added, unless a thread is doing so.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_hasFailed || _isSending || _pending.WrittenCount == 0)
            {
                return;
            }

            _isSending = true;
        }

        Drain(default);
    }

    /// <summary>Blocks while more than <paramref name="limit"/> bytes wait for the peer to read.</summary>
    public void WaitWhileOver(int limit)
    {
        if (!IsOver(limit))
        {
            return;
        }

        lock (_gate)
        {
            _waiting++;
            while (!_hasFailed && _isSending && _pending.WrittenCount > limit)
            {
                Monitor.Wait(_gate);
            }

            _waiting--;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _hasFailed = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Append(ReadOnlySpan<byte> frame)
    {
        frame.CopyTo(_pending.GetSpan(frame.Length));
        _pending.Advance(frame.Length);
    }

    private void Drain(ReadOnlySpan<byte> first)
    {
        try
        {
            transport.SendAll(first);
            while (true)
            {
                lock (_gate)
                {
                    if (_waiting > 0)
                    {
                        Monitor.PulseAll(_gate);
                    }

                    if (_pending.WrittenCount == 0)
                    {
                        _isSending = false;
                        return;
                    }

                    (_pending, _outgoing) = (_outgoing, _pending);
                }

                transport.SendAll(_outgoing.WrittenSpan);
                if (_outgoing.Capacity > LargestKeptBuffer)
                {
                    _outgoing.Dispose();
                    _outgoing = new PooledBufferWriter();
                }

                _outgoing.Clear();
            }
        }
        catch (Exception exception) when (exception is System.Net.Sockets.SocketException or ObjectDisposedException or ProtocolException)
        {
            Dispose();
            failed(exception);
        }
    }
}
