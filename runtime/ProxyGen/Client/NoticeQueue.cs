using System.Runtime.ExceptionServices;
using ProxyGen.Protocol;

namespace ProxyGen.Client;

/// <summary>
/// The notices of one subscription: handled one after the other, in order, on the subscription's context or the thread pool, and counted
/// back to the manager, which ends a subscription that falls too far behind.
/// <code>
/// _items      what has arrived, under _items: a notice, an end (Exception), or something to do once all before it are handled (Action)
/// _isRunning  a pool thread works through _items; it stops when they are empty and all that it handled is counted back
/// </code>
/// A handler that throws does what any event handler does that throws on its context or on the thread pool: the exception is unhandled.
/// </summary>
internal sealed class NoticeQueue(CallbackTable table, CallbackEntry entry)
{
    private const int CountInterval = 16;
    private const int MostWaiting = 1_000_000;

    [ThreadStatic]
    private static NoticeQueue? _current;

    private readonly Queue<object> _items = new();
    private bool _isRunning;

    /// <summary>Whether this thread is inside the handler of one of its notices.</summary>
    public bool IsHere => ReferenceEquals(_current, this);

    /// <exception cref="ProtocolException">The manager sends more than any manager may.</exception>
    public void Add(object item)
    {
        lock (_items)
        {
            if (_items.Count >= MostWaiting)
            {
                throw new ProtocolException("The manager sends events without end although they are not handled.");
            }

            _items.Enqueue(item);
            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static queue => _ = queue.RunAsync(), this, preferLocal: false);
    }

    private async Task RunAsync()
    {
        int handled = 0;
        while (TryTake(handled, out object? item))
        {
            if (item is LocalCallback notice)
            {
                await HandleAsync(notice.RunNotice).ConfigureAwait(false);
                handled++;
            }
            else if (item is Action action)
            {
                action();
            }
            else if (item is Exception exception)
            {
                table.Forget(entry);
                await HandleAsync(() => ExceptionDispatchInfo.Throw(exception)).ConfigureAwait(false);
            }

            if (handled == CountInterval || (item is null && handled > 0))
            {
                table.Host.SendFrame(CallbackFormat.HandledFrame(entry.Number, handled));
                handled = 0;
            }
        }
    }

    private bool TryTake(int handled, out object? item)
    {
        lock (_items)
        {
            if (!_items.TryDequeue(out item) && handled == 0)
            {
                _isRunning = false;
                return false;
            }

            return true;
        }
    }

    private async Task HandleAsync(Action handle)
    {
        if (entry.Context is not { } context)
        {
            _current = this;
            try
            {
                handle();
            }
#pragma warning disable CA1031 // It is thrown again where nobody catches it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                ThrowUnhandled(exception);
            }
            finally
            {
                _current = null;
            }

            return;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            context.Post(
                _ =>
                {
                    try
                    {
                        handle();
                    }
                    finally
                    {
                        done.TrySetResult();
                    }
                },
                null);
        }
#pragma warning disable CA1031 // It is thrown again where nobody catches it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            done.TrySetResult();
            ThrowUnhandled(exception);
        }

        await done.Task.ConfigureAwait(false);
    }

    private static void ThrowUnhandled(Exception exception) =>
        ThreadPool.UnsafeQueueUserWorkItem(static thrown => ExceptionDispatchInfo.Throw(thrown), exception, preferLocal: false);
}
