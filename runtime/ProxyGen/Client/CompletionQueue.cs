namespace ProxyGen.Client;

/// <summary>
/// Asynchronous calls whose outcomes are here, in their order: pool threads take them one by one and run what waits for them. Many calls share
/// one work item of the pool, but none waits behind another: whoever takes a call while others are left has one more thread come,
/// which goes on if what waits for this call blocks.
/// <code>
/// _first, _last   calls that nobody has taken, linked through <see cref="BufferedCall.NextCompleted"/>; under _lock
/// _isRequested    a work item is on its way and has not begun; under _lock
/// </code>
/// There is a work item on its way, or a thread at work that will look again before it ends, whenever a call is left.
/// </summary>
internal sealed class CompletionQueue : IThreadPoolWorkItem
{
    private const int MostCallsInARow = 256;

    private readonly Lock _lock = new();
    private BufferedCall? _first;
    private BufferedCall? _last;
    private bool _isRequested;

    public static CompletionQueue Shared { get; } = new();

    public void Add(BufferedCall call)
    {
        lock (_lock)
        {
            if (_last is null)
            {
                _first = call;
            }
            else
            {
                _last.NextCompleted = call;
            }

            _last = call;
            if (_isRequested)
            {
                return;
            }

            _isRequested = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        var clean = ExecutionContext.Capture();
        for (int count = 0; TryTake(isFirst: count == 0, isLast: count == MostCallsInARow) is { } call; count++)
        {
            call.RunContinuation();

            // As between two work items of the pool.
            if (clean is not null && !ReferenceEquals(ExecutionContext.Capture(), clean))
            {
                ExecutionContext.Restore(clean);
            }

            if (SynchronizationContext.Current is not null)
            {
                SynchronizationContext.SetSynchronizationContext(null);
            }
        }
    }

    private BufferedCall? TryTake(bool isFirst, bool isLast)
    {
        BufferedCall? call;
        bool isRequesting;
        lock (_lock)
        {
            _isRequested &= !isFirst;
            call = isLast ? null : _first;
            if (call is not null)
            {
                _first = call.NextCompleted;
                call.NextCompleted = null;
                if (_first is null)
                {
                    _last = null;
                }
            }

            isRequesting = _first is not null && !_isRequested;
            _isRequested |= isRequesting;
        }

        if (isRequesting)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        return call;
    }
}
