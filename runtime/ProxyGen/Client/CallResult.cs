using System.Threading.Tasks.Sources;

namespace ProxyGen.Client;

/// <summary>
/// Stands behind the <see cref="ValueTask"/> that a proxy hands out: who awaits it reads the result on his own thread and gives the call back.
/// <code>
/// Idle      belongs to its call, which is in the pool or used otherwise
/// Pending   the call has been sent, its task is handed out
/// Taken     the task has been awaited: Idle again
/// Dropped   nobody awaits it, and it is garbage with its call: the finalizer has a pool thread take the result as its caller would have
/// </code>
/// As any value task it may be awaited once.
/// </summary>
internal abstract class CallResult(BufferedCall call) : IThreadPoolWorkItem
{
    private bool _isPending;

    ~CallResult()
    {
        if (_isPending)
        {
            // It may wait for the manager. The next use of the call may end in the same way.
            GC.ReRegisterForFinalize(this);
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    protected BufferedCall Call => call;

    public ValueTaskSourceStatus GetStatus(short token)
    {
        ThrowUnlessPending(token);
        return call.GetStatusOfResult(token);
    }

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        ThrowUnlessPending(token);
        call.OnCompleted(continuation, state, token, flags);
    }

    /// <summary>Its task is about to be handed out.</summary>
    public void Begin() => _isPending = true;

    void IThreadPoolWorkItem.Execute()
    {
        try
        {
            Drop();
        }
#pragma warning disable CA1031 // Nobody awaits what has failed.
        catch (Exception)
#pragma warning restore CA1031
        {
            // As of any task that nobody awaits.
        }
    }

    /// <summary>The task is awaited: the result may be read.</summary>
    protected void End(short token)
    {
        ThrowUnlessPending(token);
        if (call.GetStatusOfResult(token) == ValueTaskSourceStatus.Pending)
        {
            throw new InvalidOperationException("The call is not done yet. Await its value task, or call AsTask() on it to wait in another way.");
        }

        call.BeginTaking(token);
        _isPending = false;
    }

    /// <summary>Reads the result that nobody awaits.</summary>
    protected abstract void Drop();

    private void ThrowUnlessPending(short token)
    {
        if (token != call.TaskVersion || !_isPending)
        {
            throw new InvalidOperationException("The value task of a call may be awaited once. Call AsTask() on it to await it more often.");
        }
    }
}
