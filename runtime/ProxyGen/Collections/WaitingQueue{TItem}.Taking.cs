using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>The consumers' side.</content>
internal sealed partial class WaitingQueue<TItem>
{
    /// <summary>
    /// Takes what is next; waits for it. Its process confirms that it has it, or the session holds it under a lease; if it ends before, it goes
    /// back.
    /// </summary>
    /// <returns>The default value after the time-out, and when the queue is at its end.</returns>
    public ValueTask<Taken<TItem>> TakeAsync(ItemRequest request, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_lock)
        {
            if (request.LeaseTime is not null && _updates > 0)
            {
                throw new InvalidOperationException("An Update or Transaction cannot hold an item of a queue. Take it with Dequeue.");
            }

            if (_consumers.Count > 0)
            {
                // The class that a live queue belongs to may have added something: who waits goes first.
                Settle();
            }

            if (_store.Count > 0)
            {
                bool isHanded = TryHand(request, call, out var taken);
                Settle();
                return isHanded ? new ValueTask<Taken<TItem>>(taken) : ValueTask.FromCanceled<Taken<TItem>>(new CancellationToken(canceled: true));
            }

            if (IsAtEnd || timeout == TimeSpan.Zero)
            {
                return default;
            }

            CheckMayWait();
            return new ValueTask<Taken<TItem>>(_consumers.WaitAsync(new ItemConsumer<TItem>(call, request), timeout, cancellationToken));
        }
    }

    /// <summary>Adds an item and takes what is next then, in one step; never waits.</summary>
    public TItem AddAndTake(TItem item, IncomingCall call)
    {
        lock (_lock)
        {
            CheckAdding();
            Add(item);
            _store.TryTake(out var taken);
            Hand(call, taken, []);
            return taken.Value;
        }
    }

    /// <summary>Takes what is next and adds an item, in one step; never waits.</summary>
    /// <exception cref="InvalidOperationException">The queue is empty.</exception>
    public TItem TakeAndAdd(TItem item, IncomingCall call)
    {
        lock (_lock)
        {
            CheckAdding();
            if (_store.Count == 0)
            {
                throw new InvalidOperationException("The queue is empty.");
            }

            _store.TryTake(out var taken);
            try
            {
                Add(item);
            }
            catch
            {
                // A priority that cannot be compared.
                _store.PutBack(taken);
                throw;
            }

            Hand(call, taken, []);
            Settle();
            return taken.Value;
        }
    }

    /// <summary>Removes an item from the store, which counts as worked on then.</summary>
    public bool Remove(Func<bool> tryRemove)
    {
        lock (_lock)
        {
            if (!tryRemove())
            {
                return false;
            }

            MarkDone(1);
            Settle();
            return true;
        }
    }

    /// <summary>The caller has ended before it had them.</summary>
    public void TakeBack(HandedItems<TItem> handed)
    {
        lock (_lock)
        {
            _handed -= handed.Count;
            PutBack(handed.First);
            Array.ForEach(handed.Others, PutBack);
            Keep(handed);
            Settle();
        }
    }

    /// <summary>The caller has them.</summary>
    public void Confirm(HandedItems<TItem> handed)
    {
        lock (_lock)
        {
            _handed -= handed.Count;
            Keep(handed);
            if (_isAddingCompleted)
            {
                Settle();
            }
        }
    }

    private bool TryServeConsumer()
    {
        if (_store.Count == 0 || _consumers.First is not ItemConsumer<TItem> consumer)
        {
            return false;
        }

        _consumers.TryTake(out _);
        if (TryHand(consumer.Request, consumer.Call, out var taken))
        {
            consumer.Finish(taken);
        }
        else
        {
            consumer.Cancel();
        }

        return true;
    }

    // False: it wants a lease, and its session has ended.
    private bool TryHand(ItemRequest request, IncomingCall call, out Taken<TItem> taken)
    {
        if (request.LeaseTime is { } time)
        {
            return TryLease(time, call, out taken);
        }

        _store.TryTake(out var first);
        int more = Math.Min(Math.Max(request.MaxCount - 1, 0), _store.Count);
        QueuedItem<TItem>[] others = more == 0 ? [] : new QueuedItem<TItem>[more];
        foreach (ref var other in others.AsSpan())
        {
            _store.TryTake(out other);
        }

        Hand(call, first, others);
        taken = new Taken<TItem>(true, first.Value, request.MaxCount == 0 ? null : [first.Value, .. others.Select(static other => other.Value)]);
        return true;
    }

    private void Hand(IncomingCall call, QueuedItem<TItem> first, QueuedItem<TItem>[] others)
    {
        var handed = _spare ?? new HandedItems<TItem>(this);
        if (_spare is not null)
        {
            _spare = handed.NextSpare;
            handed.NextSpare = null;
            _spareCount--;
        }

        handed.Begin(first, others);
        _handed += handed.Count;
        call.RequireConfirmation(handed);
    }

    private void Keep(HandedItems<TItem> handed)
    {
        handed.Clear();
        if (_spareCount < MostSpare)
        {
            handed.NextSpare = _spare;
            _spare = handed;
            _spareCount++;
        }
    }

    private void PutBack(QueuedItem<TItem> item) => _store.PutBack(item with { Deliveries = item.Deliveries + 1 });
}
