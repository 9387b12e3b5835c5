namespace ProxyGen.Manager;

/// <summary>
/// Somebody whose call waits for something inside a built-in object: an item, room, a lock. Costs no thread. All members are called under
/// the object's own lock, and a waiter is taken out of its list before it is completed: it is never given something after it gave up.
/// </summary>
internal class CallWaiter<TResult>(IncomingCall call)
{
    private readonly TaskCompletionSource<TResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;
    private ITimer? _timer;

    public IncomingCall Call { get; } = call;

    public Task<TResult> Task => _done.Task;

    /// <summary>Where it stands, in a <see cref="WaiterQueue{TResult}"/>.</summary>
    public LinkedListNode<CallWaiter<TResult>>? Place { get; set; }

    /// <summary>Calls <paramref name="giveUp"/>, without the object's lock, when the token is cancelled (true) or the time is over (false).</summary>
    public void Watch(TimeSpan timeout, Action<CallWaiter<TResult>, bool> giveUp, CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken.UnsafeRegister(_ => giveUp(this, true), null);
        if (timeout != Timeout.InfiniteTimeSpan && !Task.IsCompleted)
        {
            _timer = Call.Runtime.TimeProvider.CreateTimer(_ => giveUp(this, false), null, timeout, Timeout.InfiniteTimeSpan);
        }
    }

    public void Finish(TResult result)
    {
        Unwatch();
        _done.TrySetResult(result);
    }

    public void Cancel()
    {
        Unwatch();
        _done.TrySetCanceled();
    }

    /// <summary>Completes it as one that got nothing: cancelled, or with the default value when its time was over.</summary>
    public void GiveUp(bool isCancelled)
    {
        if (isCancelled)
        {
            Cancel();
        }
        else
        {
            Finish(default!);
        }
    }

    public void Fail(Exception exception)
    {
        Unwatch();
        _done.TrySetException(exception);
    }

    private void Unwatch()
    {
        // Does not wait for a callback that runs: it waits for the object's lock, which the caller holds.
        _cancellation.Unregister();
        _timer?.Dispose();
    }
}
