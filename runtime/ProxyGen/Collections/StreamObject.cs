using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>
/// The manager's side of one enumeration of an <see cref="IAsyncEnumerable{T}"/> that a shared object returned.
/// <code>
/// Idle      nobody is inside; _pending is null, or, of a method marked [Interleave], a step that began before its item was asked for
/// Stepping  _turn is taken by NextAsync: it takes one step, or steps until its batch is full or the next item is not ready
/// Ended     _ended is cancelled; whoever ended it waits for its turn, then disposes the enumerator
/// </code>
/// Each step (MoveNextAsync, DisposeAsync) is under the guard of the object that returned the stream, and keeps it while it waits; between
/// steps other calls get in. So a step is taken only when its item has been asked for: one ahead could wait for what its own reader is
/// about to do, and keep the reader out. Of a method marked [Interleave] a step leaves the guard whenever it waits
/// (<see cref="Interleaving"/>), and steps are taken ahead. The stream has a guard of its own, which nobody waits for. It ends when its
/// client says so, with the client's session, and when no reference is left.
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
    private Task _underWay = Task.CompletedTask;
    private Task _stuck = Task.CompletedTask;
    private Interleaving? _pieces;
    private int _limit = 1;

    /// <summary>Prepares an enumeration; the stream is asked for with its first item.</summary>
    /// <param name="call">The call that returns it.</param>
    /// <param name="isInterleaved">Whether others get in while a step waits, and items are produced ahead of their reader.</param>
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

    /// <summary>Waits for an item, and of a method marked [Interleave] takes those that are ready behind it.</summary>
    /// <returns>The items in order, and whether they are the last.</returns>
    [NotPublic]
    [WaitsOutsideGuard]
    public async ValueTask<(bool IsEnd, T[] Items)> NextAsync(IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        call.FlowChain();
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
    [WaitsOutsideGuard]
    public async ValueTask EndAsync(IncomingCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        call.FlowChain();
        await FinishAsync().ConfigureAwait(false);
    }

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
        _limit = _isInterleaved ? Math.Min(_limit * 2, MaxItems) : 1;
        return (false, [.. items]);
    }

    private async Task<(bool Moved, T Item)> StepAsync()
    {
        await _underWay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await InsideAsync(MoveAsync).ConfigureAwait(false);
    }

    private async Task<(bool Moved, T Item)> MoveAsync()
    {
        _ended.Token.ThrowIfCancellationRequested();
        _enumerator ??= _open(_ended.Token).GetAsyncEnumerator(_ended.Token);
        var enumerator = _enumerator;
        return await enumerator.MoveNextAsync().ConfigureAwait(true) ? (true, enumerator.Current) : (false, default!);
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

            await _underWay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_enumerator is { } enumerator)
            {
                _enumerator = null;
                await InsideAsync(async () =>
                {
                    await enumerator.DisposeAsync().ConfigureAwait(true);
                    return true;
                }).ConfigureAwait(false);
            }
        }
        finally
        {
            _session.RemoveHolding(_holding);
            _turn.Release();
        }
    }

    // The method runs inside the owner's guard, whole or piece by piece.
    private async Task<TResult> InsideAsync<TResult>(Func<Task<TResult>> method)
    {
        var chain = FlowChain();
        await IncomingCall.EnterAsync(_owner, chain, _session).ConfigureAwait(false);
        if (_isInterleaved)
        {
            return await InterleaveAsync(method, chain).ConfigureAwait(false);
        }

        try
        {
            return await method().ConfigureAwait(false);
        }
        finally
        {
            _session.Runtime.Guards.Exit(_owner.Guard, chain);
        }
    }

    private async Task<TResult> InterleaveAsync<TResult>(Func<Task<TResult>> method, CallChain chain)
    {
        var pieces = Pieces(chain);
        var running = pieces.Begin(method);
        _session.Runtime.Guards.Exit(_owner.Guard, chain);
        pieces.Leave();
        if (!running.IsCompleted)
        {
            _underWay = running;
            var first = await Task.WhenAny(running, _stuck).ConfigureAwait(false);
            await first.ConfigureAwait(false);
        }

        return await running.ConfigureAwait(false);
    }

    private Interleaving Pieces(CallChain chain)
    {
        if (_pieces is null || !_pieces.TryBegin(chain))
        {
            var stuck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _stuck = stuck.Task;
            _pieces = new Interleaving(_session, _owner, chain, [_owner.Guard], stuck.SetException);
        }

        return _pieces;
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
