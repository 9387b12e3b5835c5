using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>
/// The manager's side of one enumeration of an <see cref="IAsyncEnumerable{T}"/> that a shared object returned.
/// <code>
/// Idle      nobody is inside; _pending is null, or a step that began before its item was asked for
/// Stepping  _turn is taken by NextAsync: it takes steps until its batch is full or the next item is not ready
/// Ended     _ended is cancelled; whoever ended it waits for its turn, then disposes the enumerator
/// </code>
/// Each step (MoveNextAsync, DisposeAsync) is under the guard of the object that returned the stream; between steps other calls get in. The
/// stream has a guard of its own, which nobody waits for. It ends when its client says so, with the client's session, and when no
/// reference is left.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
[Shared]
[BuiltInProxy("SharedStream")]
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ProxyGen", "PG0010", Justification = "Streams come from methods of shared objects.")]
public sealed class StreamObject<T> : IAsyncDisposable
{
    private const int MaxItems = 256;
    private const int MaxLength = 256 * 1024;
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(5);

    private readonly Func<CancellationToken, IAsyncEnumerable<T>> _open;
    private readonly ObjectEntry _owner;
    private readonly Session _session;
    private readonly bool _isInterleaved;
    private readonly Holding _holding;
    private readonly CancellationTokenSource _ended = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IAsyncEnumerator<T>? _enumerator;
    private Task<(bool Moved, T Item)>? _pending;
    private int _limit = 1;

    /// <summary>Prepares an enumeration; the stream is asked for with its first item.</summary>
    /// <param name="call">The call that returns it.</param>
    /// <param name="isInterleaved">Whether the owner's guard is left while a step waits.</param>
    /// <param name="open">Calls the method.</param>
    [SharedIgnore]
    public StreamObject(IncomingCall call, bool isInterleaved, Func<CancellationToken, IAsyncEnumerable<T>> open)
    {
        ArgumentNullException.ThrowIfNull(call);
        _owner = call.Target!;
        _session = call.Session;
        _isInterleaved = isInterleaved;
        _open = open;
        _holding = new Holding(this);
        _session.AddHolding(_holding);
    }

    /// <summary>Waits for an item and takes those that are ready behind it.</summary>
    /// <returns>The items in order, and whether they are the last.</returns>
    [NotPublic]
    [Interleave]
    public async ValueTask<(bool IsEnd, T[] Items)> NextAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _ended);
            return await TakeAsync().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the enumeration: what it waits for is cancelled, its finally blocks run.</summary>
    [NotPublic]
    [Interleave]
    public ValueTask EndAsync() => FinishAsync();

    ValueTask IAsyncDisposable.DisposeAsync() => FinishAsync();

    private async Task<(bool IsEnd, T[] Items)> TakeAsync()
    {
        List<T> items = [];
        long start = Stopwatch.GetTimestamp();
        int length = 0;
        bool wasReady = true;
        while (wasReady && items.Count < _limit && length < MaxLength && Stopwatch.GetElapsedTime(start) < MaxTime)
        {
            var step = _pending ?? StepAsync();
            _pending = null;
            wasReady = step.IsCompleted;
            if (items.Count > 0 && !step.IsCompletedSuccessfully)
            {
                // It, or what it throws, belongs to the next batch.
                _pending = step;
                break;
            }

            var (moved, item) = await step.ConfigureAwait(false);
            if (!moved)
            {
                return (true, [.. items]);
            }

            items.Add(item);
            length += StreamItems.Measure(item);
        }

        // Streams of which little is read do not run far ahead.
        _limit = Math.Min(_limit * 2, MaxItems);
        return (false, [.. items]);
    }

    private async Task<(bool Moved, T Item)> StepAsync()
    {
        var chain = FlowChain();
        await IncomingCall.EnterAsync(_owner, chain, _session).ConfigureAwait(false);
        bool isInside = true;
        try
        {
            _ended.Token.ThrowIfCancellationRequested();
            _enumerator ??= _open(_ended.Token).GetAsyncEnumerator(_ended.Token);
            var enumerator = _enumerator;
            var moving = enumerator.MoveNextAsync();
            if (_isInterleaved && !moving.IsCompleted)
            {
                isInside = false;
                _session.Runtime.Guards.Exit(_owner.Guard, chain);
            }

            return await moving.ConfigureAwait(false) ? (true, enumerator.Current) : (false, default!);
        }
        finally
        {
            if (isInside)
            {
                _session.Runtime.Guards.Exit(_owner.Guard, chain);
            }
        }
    }

    private async ValueTask FinishAsync()
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

            await DisposeEnumeratorAsync().ConfigureAwait(false);
        }
        finally
        {
            _session.RemoveHolding(_holding);
            _turn.Release();
        }
    }

    private async Task DisposeEnumeratorAsync()
    {
        if (_enumerator is not { } enumerator)
        {
            return;
        }

        _enumerator = null;
        var chain = FlowChain();
        await IncomingCall.EnterAsync(_owner, chain, _session).ConfigureAwait(false);
        try
        {
            await enumerator.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _session.Runtime.Guards.Exit(_owner.Guard, chain);
        }
    }

    // The chain of the call that asks, which may be inside the owner already; at the end of a session there is none.
    private CallChain FlowChain()
    {
        var chain = AmbientChain.Flowing ?? new CallChain { Origin = _session };
        AmbientChain.Flow(chain);
        return chain;
    }

    // Weak: a stream that its client has forgotten must not live as long as the session.
    private sealed class Holding(StreamObject<T> stream) : ISharedHolding
    {
        private readonly WeakReference<StreamObject<T>> _stream = new(stream);

        public void Abandon()
        {
            if (_stream.TryGetTarget(out var stream))
            {
                ThreadPool.UnsafeQueueUserWorkItem(static ended => _ = ObjectEnd.RunAsync(ended), stream, preferLocal: false);
            }
        }
    }
}
