using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>The producers' side.</content>
public sealed partial class QueueObject<T>
{
    /// <summary>Adds an item; waits while the queue is full.</summary>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask EnqueueAsync(T item, IncomingCall call, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            CheckAdding();
            if (_producers.Count == 0 && HasRoom)
            {
                Put(item);
                return ValueTask.CompletedTask;
            }

            return WaitForRoom([item], call, cancellationToken);
        }
    }

    /// <summary>Adds items in order; waits while the queue is full. If it is cancelled meanwhile, those that found room stay.</summary>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    [WaitsOutsideGuard]
    [BlockingForm]
    public ValueTask EnqueueRangeAsync(IEnumerable<T> items, IncomingCall call, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            CheckAdding();
            var waiting = new List<T>();
            foreach (var item in items)
            {
                if (waiting.Count == 0 && _producers.Count == 0 && HasRoom)
                {
                    Put(item);
                }
                else
                {
                    waiting.Add(item);
                }
            }

            return waiting.Count == 0 ? ValueTask.CompletedTask : WaitForRoom(waiting, call, cancellationToken);
        }
    }

    /// <summary>Adds an item if the queue has room.</summary>
    /// <returns>Whether it had.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CompleteAdding"/> has been called.</exception>
    public bool TryEnqueue(T item)
    {
        lock (_lock)
        {
            CheckAdding();
            if (_producers.Count > 0 || !HasRoom)
            {
                return false;
            }

            Put(item);
            return true;
        }
    }

    private void CheckAdding()
    {
        if (_isAddingCompleted)
        {
            throw AddingCompleted();
        }
    }

    private void Put(T item)
    {
        _unfinished++;
        if (_consumers.First is { } consumer && IsEmpty)
        {
            _consumers.RemoveFirst();
            Hand(consumer.Value, item, _head++);
            return;
        }

        _items.Enqueue(item);
    }

    private ValueTask WaitForRoom(List<T> items, IncomingCall call, CancellationToken cancellationToken = default)
    {
        var producer = new QueueProducer<T>(call, items);
        _producers.AddLast(producer);
        producer.Watch(Timeout.InfiniteTimeSpan, GiveUpAdding, cancellationToken);
        return new ValueTask(producer.Task);
    }

    private void AdmitProducers()
    {
        while (_producers.First is { } first && HasRoom)
        {
            var producer = first.Value;
            Put(producer.Items.Dequeue());
            if (producer.Items.Count == 0)
            {
                _producers.RemoveFirst();
                producer.Finish(true);
            }
        }
    }

    private void GiveUpAdding(CallWaiter<bool> producer, bool isCancelled)
    {
        lock (_lock)
        {
            if (_producers.Remove((QueueProducer<T>)producer))
            {
                producer.Cancel();
            }
        }
    }
}
