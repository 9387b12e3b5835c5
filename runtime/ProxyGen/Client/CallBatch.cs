namespace ProxyGen.Client;

/// <summary>
/// The calls without a result that a thread begins inside <c>SharedManager.Batch</c>.
/// <code>
/// Gathering   it is the thread's current batch of its channel: calls without a result are added and go out with the next flush, which comes
///             when FlushLength bytes are gathered, with a call that has a result, and FlushInterval after the first call
/// Ending      it is current no more, all is sent: its owner waits for each call in turn and gives it back
/// </code>
/// Its thread owns it; the timer's thread only flushes the channel. Who gathers more than a flush can hold waits for the flush before the last
/// one, and so reads replies, before it gathers on: the manager never has more replies to write than two flushes ask for.
/// </summary>
internal sealed class CallBatch : IDisposable
{
    private const int FlushLength = 16 * 1024;
    private static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(10);

    [ThreadStatic]
    private static CallBatch? _current;

    private readonly Channel _channel;
    private readonly CallBatch? _outer;
    private readonly bool _isAsynchronous;
    private readonly Queue<(BufferedCall Call, ValueTask Done)> _calls = new();
    private List<Exception>? _failures;
    private Timer? _timer;
    private int _unsentLength;
    private int _sentCalls;

    /// <param name="channel">Whose calls are gathered.</param>
    /// <param name="isAsynchronous">Whether its owner awaits the calls, or blocks.</param>
    public CallBatch(Channel channel, bool isAsynchronous)
    {
        _channel = channel;
        _isAsynchronous = isAsynchronous;
        _outer = _current;
        _current = this;
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

    /// <summary>Sends a call with the others. The batch gives it back.</summary>
    public void Add(BufferedCall call, CancellationToken cancellationToken)
    {
        _timer ??= new Timer(static channel => ((Channel)channel!).Flush(isReaderNeeded: true), _channel, FlushInterval, Timeout.InfiniteTimeSpan);
        if (_isAsynchronous)
        {
#pragma warning disable CA2012 // Awaited once, when all calls are gathered.
            _calls.Enqueue((call, call.InvokeAsync(cancellationToken)));
#pragma warning restore CA2012
        }
        else
        {
            call.SendInBatch(cancellationToken);
            _calls.Enqueue((call, default));
        }

        _unsentLength += call.FrameLength;
        if (_unsentLength >= FlushLength)
        {
            Flush();
        }
    }

    /// <summary>Gathers no more, and sends what is left. Called by its thread.</summary>
    public void Dispose()
    {
        _current = _outer;
        _timer?.Dispose();
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
        while (_calls.TryDequeue(out var next))
        {
            using (next.Call)
            {
                try
                {
                    await next.Done.ConfigureAwait(false);
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

    private void Flush()
    {
        _channel.Flush(isReaderNeeded: _isAsynchronous);
        if (!_isAsynchronous)
        {
            Await(_sentCalls);
            _sentCalls = _calls.Count;
        }

        _unsentLength = 0;
    }

    private void Await(int count)
    {
        for (; count > 0; count--)
        {
            using var call = _calls.Dequeue().Call;
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
