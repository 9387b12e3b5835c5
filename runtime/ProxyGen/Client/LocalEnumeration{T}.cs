using System.Diagnostics;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>
/// One enumeration of a stream of this process by a manager.
/// <code>
/// Idle       nobody is inside; _pending is null, or a step that began before its item was asked for
/// Advancing  _turn is taken: steps are taken until there are as many items as were asked for, or the next one is not ready
/// Ended      _ended is cancelled; whoever ended it waits for its turn, then disposes the enumerator
/// </code>
/// A step ahead is begun only if more than one item was asked for.
/// </summary>
internal sealed class LocalEnumeration<T>(IAsyncEnumerable<T> stream)
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(5);

    private readonly CancellationTokenSource _ended = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IAsyncEnumerator<T>? _enumerator;
    private Task<bool>? _pending;

    /// <summary>Writes items into the outcome: one for which it waits, and those that are ready behind it. True: there are no more.</summary>
    public async Task<bool> AdvanceAsync(LocalCallback call, int limit)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            var cancellationToken = call.CancellationToken;
            using var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _ended);
            return await TakeAsync(call, limit).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What it waits for is cancelled, its finally blocks run.</summary>
    public async Task EndAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_pending is { } pending)
            {
                _pending = null;
                await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (_enumerator is { } enumerator)
            {
                _enumerator = null;
                await enumerator.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> TakeAsync(LocalCallback call, int limit)
    {
        _ended.Token.ThrowIfCancellationRequested();
        _enumerator ??= stream.GetAsyncEnumerator(_ended.Token);
        call.Result().Flush();
        long start = Stopwatch.GetTimestamp();
        for (int count = 0; count < limit; count++)
        {
            var step = _pending ?? _enumerator.MoveNextAsync().AsTask();
            _pending = null;
            if (count > 0 && !step.IsCompletedSuccessfully)
            {
                // It, or what it throws, belongs to the next items.
                _pending = step;
                break;
            }

            if (!await step.ConfigureAwait(false))
            {
                WriteEnd(call);
                return true;
            }

            int length = WriteItem(call, _enumerator.Current);
            if (length >= StreamFormat.MaxLength || Stopwatch.GetElapsedTime(start) >= MaxTime)
            {
                break;
            }
        }

        WriteMore(call);
        return false;
    }

    private static int WriteItem(LocalCallback call, T item)
    {
        var writer = call.AppendToResult();
        writer.Write(true);
        Formatter<T>.Default.Serialize(ref writer, item, call.Context);
        writer.Flush();
        GC.KeepAlive(item);
        return call.ResultLength;
    }

    private static void WriteMore(LocalCallback call)
    {
        var writer = call.AppendToResult();
        writer.WriteNil();
        writer.Flush();
    }

    private static void WriteEnd(LocalCallback call)
    {
        var writer = call.AppendToResult();
        writer.Write(false);
        writer.Flush();
    }
}
