using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>The consumers' side.</content>
public sealed partial class QueueObject<T>
{
    /// <summary>
    /// Takes the oldest item; waits for one up to <paramref name="timeout"/>. The consumer's process confirms that it has the item; if it
    /// ends before, the item goes back to its place.
    /// </summary>
    /// <returns>Whether there was one: not after the time-out, nor when the queue is completed.</returns>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<(bool Found, T Item)> TakeAsync(TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_lock)
        {
            if (_returned.TryDequeue(out var item, out long sequence))
            {
                return new ValueTask<(bool, T)>(Handed(call, item, sequence));
            }

            if (_items.TryDequeue(out item))
            {
                var handed = Handed(call, item, _head++);
                AdmitProducers();
                return new ValueTask<(bool, T)>(handed);
            }

            if (_isAddingCompleted || timeout == TimeSpan.Zero)
            {
                return new ValueTask<(bool, T)>((false, default!));
            }

            var consumer = new CallWaiter<(bool Found, T Item)>(call);
            _consumers.AddLast(consumer);
            consumer.Watch(timeout, GiveUpTaking, cancellationToken);
            return new ValueTask<(bool, T)>(consumer.Task);
        }
    }

    /// <summary>Removes all items. They count as worked on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            int removed = _items.Count + _returned.Count;
            _head += _items.Count;
            _items.Clear();
            _returned.Clear();
            for (int i = 0; i < removed; i++)
            {
                MarkDone();
            }

            AdmitProducers();
        }
    }

    private (bool Found, T Item) Handed(IncomingCall call, T item, long sequence)
    {
        call.RequireConfirmation(() => TakeBack(item, sequence));
        return (true, item);
    }

    private void Hand(CallWaiter<(bool Found, T Item)> consumer, T item, long sequence)
    {
        Handed(consumer.Call, item, sequence);
        consumer.Finish((true, item));
    }

    private void TakeBack(T item, long sequence)
    {
        lock (_lock)
        {
            if (_consumers.First is { } consumer)
            {
                _consumers.RemoveFirst();
                Hand(consumer.Value, item, sequence);
                return;
            }

            _returned.Enqueue(item, sequence);
        }
    }

    private void GiveUpTaking(CallWaiter<(bool Found, T Item)> consumer, bool isCancelled)
    {
        lock (_lock)
        {
            if (!_consumers.Remove(consumer))
            {
                return;
            }

            if (isCancelled)
            {
                consumer.Cancel();
            }
            else
            {
                consumer.Finish((false, default!));
            }
        }
    }
}
