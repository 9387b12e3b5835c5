namespace ProxyGen.Client;

/// <summary>
/// The calls without a result that a thread begins inside <c>SharedManager.Batch</c>.
/// <code>
/// Gathering   it is the thread's current batch of its channel: calls without a result are added and go out with the next flush, which comes
///             when FlushLength bytes are gathered, with a call that has a result, and FlushInterval after the first call
/// Ending      it is current no more, all is sent: its owner waits for each call in turn and gives it back
/// Spare       its owner has disposed it; the thread's next batch uses it again
/// </code>
/// Its thread owns it; the timer's thread only flushes the channel. A blocking batch that gathers more than a flush can hold waits for the flush
/// before the last one, and so reads replies, before it gathers on: the manager never has more replies to write than two flushes ask for.
/// </summary>
internal sealed class CallBatch : IDisposable
{
    private const int FlushLength = 16 * 1024;
    private static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(10);

    [ThreadStatic]
    private static CallBatch? _current;

    [ThreadStatic]
    private static CallBatch? _spare;

    private readonly Queue<BufferedCall> _calls = new();
    private readonly Timer _timer;
    private Channel _channel;
    private CallBatch? _outer;
    private List<Exception>? _failures;
    private bool _isAsynchronous;
    private bool _isTimed;
    private int _unsentLength;
    private int _sentCalls;

    private CallBatch(Channel channel)
    {
        _channel = channel;
        _timer = new Timer(static batch => ((CallBatch)batch!)._channel.Flush(isReaderNeeded: true), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gathers what this thread calls from now on.</summary>
    /// <param name="channel">Whose calls are gathered.</param>
    /// <param name="isAsynchronous">Whether its owner awaits the calls, or blocks.</param>
    public static CallBatch Begin(Channel channel, bool isAsynchronous)
    {
        var batch = _spare ?? new CallBatch(channel);
        _spare = null;
        batch._channel = channel;
        batch._isAsynchronous = isAsynchronous;
        batch._outer = _current;
        _current = batch;
        return batch;
    }

    /// <summary>What gathers a channel's calls on this thread; null for nothing.</summary>
    public static CallBatch? Of(Channel channel)
    {
        var batch = _current;
        while (batch is not null && batch._channel != channel)
        {
            batch = batch._outer;
        }

        return batch;
    }

    /// <summary>Sends a call with the others. The batch gives it back, unless this throws.</summary>
    public void Add(BufferedCall call, CancellationToken cancellationToken)
    {
        if (!_isTimed)
        {
            _isTimed = _timer.Change(FlushInterval, Timeout.InfiniteTimeSpan);
        }

        if (_isAsynchronous)
        {
#pragma warning disable CA2012 // WaitAsync awaits it.
            _ = call.InvokeAsync(cancellationToken);
#pragma warning restore CA2012
        }
        else
        {
            call.SendInBatch(cancellationToken);
        }

        _calls.Enqueue(call);
        _unsentLength += call.FrameLength;
    }

    /// <summary>Lets the calls go that are gathered, if they are enough.</summary>
    public void FlushIfFull()
    {
        if (_unsentLength < FlushLength)
        {
            return;
        }

        _channel.Flush(isReaderNeeded: _isAsynchronous);
        if (!_isAsynchronous)
        {
            Await(_sentCalls);
            _sentCalls = _calls.Count;
        }

        _unsentLength = 0;
    }

    /// <summary>Gathers no more, and sends what is left. Called by its thread.</summary>
    public void EndGathering()
    {
        _current = _outer;
        _outer = null;
        if (_isTimed)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _isTimed = false;
        }

        _channel.Flush(isReaderNeeded: _isAsynchronous);
    }

    /// <summary>Blocks until all calls are done.</summary>
    /// <param name="exception">What the code that made the calls has thrown.</param>
    /// <exception cref="AggregateException">Calls have failed.</exception>
    public void Wait(Exception? exception)
    {
        Await(_calls.Count);
        ThrowIfFailed(exception);
    }

    /// <inheritdoc cref="Wait"/>
    public async Task WaitAsync(Exception? exception)
    {
        while (_calls.TryDequeue(out var call))
        {
            using (call)
            {
                try
                {
                    await call.Done.ConfigureAwait(false);
                }
#pragma warning disable CA1031 // Thrown once all calls are done.
                catch (Exception failure)
#pragma warning restore CA1031
                {
                    (_failures ??= []).Add(failure);
                }
            }
        }

        ThrowIfFailed(exception);
    }

    /// <summary>All calls are done.</summary>
    public void Dispose()
    {
        _failures = null;
        _unsentLength = 0;
        _sentCalls = 0;
        if (_spare is null)
        {
            _spare = this;
        }
        else
        {
            _timer.Dispose();
        }
    }

    private void Await(int count)
    {
        for (; count > 0; count--)
        {
            using var call = _calls.Dequeue();
            try
            {
                call.AwaitInBatch();
            }
#pragma warning disable CA1031 // Thrown once all calls are done.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                (_failures ??= []).Add(failure);
            }
        }
    }

    private void ThrowIfFailed(Exception? exception)
    {
        if (_failures is not null)
        {
            throw new AggregateException("Calls of a batch have failed.", exception is null ? _failures : _failures.Prepend(exception));
        }
    }
}
