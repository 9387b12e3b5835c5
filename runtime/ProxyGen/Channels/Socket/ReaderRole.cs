namespace ProxyGen.Channels.Socket;

/// <summary>
/// Decides which thread of a client reads the socket. A thread that makes a synchronous call reads its reply itself, so that the kernel
/// wakes it and nobody has to wake it a second time; a thread of the channel's own reads when nobody else does.
/// <code>
/// _isReading false  nobody reads; a synchronous caller or the channel's thread may take the role, under _gate
/// _isReading true   the role is taken. Its holder completes every call whose reply it reads. When its own call is done it gives the
///                   role to a synchronous call that waits (HasReaderRole, then a nudge), else to the channel's thread if others
///                   need a reader (asynchronous calls, calls in lanes that sleep), else to nobody
/// </code>
/// Who needs a reader says so (<see cref="ConnectionChannel.NeedsReader"/>, a full fence) and then looks at _isReading; who gives the role to
/// nobody clears _isReading and then, after a fence, looks whether somebody needs a reader. One of the two sees the other.
/// A thread that finds the role given to it after its own call is done passes it on. The channel's thread takes a role that nobody has
/// used for <see cref="IdleInterval"/> (<see cref="CallbackInterval"/> once the manager has delegates to call), so that the end of the
/// connection, callbacks and events are noticed while no call is made, and gives it up when synchronous calls have come while it was
/// reading.
/// </summary>
internal sealed class ReaderRole
{
    private static readonly TimeSpan IdleInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan CallbackInterval = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new();
    private readonly ConnectionChannel _channel;
    private readonly LinkedList<ConnectionCall> _waiting = [];
    private bool _isReading;
    private bool _backgroundHasRole;
    private bool _isClosed;
    private long _synchronousCalls;

    public ReaderRole(ConnectionChannel channel)
    {
        _channel = channel;
        new Thread(ReadInBackground) { IsBackground = true, Name = "ProxyGen replies" }.Start();
    }

    /// <summary>Blocks until the call is done, reading replies if nobody else does.</summary>
    public void Await(ConnectionCall call)
    {
        // Nobody gives the role to a call that has not waited.
        if (call.IsDone)
        {
            return;
        }

        while (!call.IsDone)
        {
            if (TryTake(call))
            {
                while (!call.IsDone && _channel.ReadFrames())
                {
                }

                PassOn();
            }
            else
            {
                call.AwaitDoneOrNudge();
            }
        }

        Leave(call);
    }

    /// <summary>An asynchronous call has been sent: somebody has to read.</summary>
    public void EnsureReading()
    {
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _isReading))
        {
            return;
        }

        lock (_gate)
        {
            if (!_isReading)
            {
                _isReading = true;
                _backgroundHasRole = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>The connection has ended: nobody reads any more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
    }

    private bool TryTake(ConnectionCall call)
    {
        lock (_gate)
        {
            _synchronousCalls++;
            if (call.HasReaderRole)
            {
                call.HasReaderRole = false;
                return true;
            }

            if (!_isReading)
            {
                _isReading = true;
                _waiting.Remove(call);
                return true;
            }

            if (!_waiting.Contains(call))
            {
                _waiting.AddLast(call);
            }

            return false;
        }
    }

    private void Leave(ConnectionCall call)
    {
        bool hasRole;
        lock (_gate)
        {
            _waiting.Remove(call);
            hasRole = call.HasReaderRole;
            call.HasReaderRole = false;
        }

        if (hasRole)
        {
            PassOn();
        }
    }

    private void PassOn()
    {
        lock (_gate)
        {
            if (_waiting.First is { } next)
            {
                _waiting.RemoveFirst();
                next.Value.HasReaderRole = true;
                next.Value.Nudge();
            }
            else
            {
                Volatile.Write(ref _isReading, false);
                Interlocked.MemoryBarrier();
                if (_channel.NeedsReader)
                {
                    _isReading = true;
                    _backgroundHasRole = true;
                    Monitor.PulseAll(_gate);
                }
            }
        }
    }

    private void ReadInBackground()
    {
        while (AwaitRole() is { } callsBefore)
        {
            bool isOpen = true;
            while (isOpen && (_channel.NeedsReader || Volatile.Read(ref _synchronousCalls) == callsBefore))
            {
                isOpen = _channel.ReadFrames();
            }

            PassOn();
        }
    }

    /// <summary>The number of synchronous calls so far when the role was got; null when the connection has ended.</summary>
    private long? AwaitRole()
    {
        lock (_gate)
        {
            while (!_isClosed)
            {
                if (_backgroundHasRole)
                {
                    _backgroundHasRole = false;
                    return _synchronousCalls;
                }

                long before = _synchronousCalls;
                bool isPulsed = Monitor.Wait(_gate, _channel.Callbacks.IsInUse ? CallbackInterval : IdleInterval);
                if (!isPulsed && !_isReading && _synchronousCalls == before)
                {
                    _isReading = true;
                    return before;
                }
            }

            return null;
        }
    }
}
