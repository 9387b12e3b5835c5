using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <content>The producers' side.</content>
internal sealed partial class WaitingQueue<TItem>
{
    /// <summary>Adds an item; waits while the queue is full.</summary>
    /// <returns>False after the time-out.</returns>
    public ValueTask<bool> AddAsync(TItem item, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            CheckAdding();
            if (CanAddNow(1))
            {
                Add(item);
                Settle();
                return ValueTask.FromResult(true);
            }

            return timeout == TimeSpan.Zero ? default : WaitForRoom([item], timeout, call, cancellationToken);
        }
    }

    /// <summary>Adds items in order, with nobody else's between them; waits while the queue is full.</summary>
    public ValueTask AddRangeAsync(IEnumerable<TItem> items, IncomingCall call, CancellationToken cancellationToken)
    {
        TItem[] added = [.. items];
        lock (_lock)
        {
            CheckAdding();
            if (TryAddAll(added))
            {
                return ValueTask.CompletedTask;
            }

            return new ValueTask(WaitForRoom(added, Timeout.InfiniteTimeSpan, call, cancellationToken).AsTask());
        }
    }

    /// <summary>Adds an item if there is room and nobody waits for it.</summary>
    public bool TryAdd(TItem item)
    {
        lock (_lock)
        {
            CheckAdding();
            if (!CanAddNow(1))
            {
                return false;
            }

            Add(item);
            Settle();
            return true;
        }
    }

    /// <summary>Adds all items, or none if they have not all room.</summary>
    public bool TryAddRange(IEnumerable<TItem> items)
    {
        TItem[] added = [.. items];
        lock (_lock)
        {
            CheckAdding();
            return TryAddAll(added);
        }
    }

    private void CheckAdding()
    {
        if (_isAddingCompleted)
        {
            throw AddingCompleted();
        }
    }

    private bool CanAddNow(int count) => _producers.Count == 0 && count <= Capacity - _store.Count;

    private bool TryAddAll(TItem[] items)
    {
        if (!CanAddNow(items.Length))
        {
            return false;
        }

        int added = 0;
        try
        {
            while (added < items.Length)
            {
                Add(items[added]);
                added++;
            }
        }
        catch
        {
            // A priority that cannot be compared.
            while (added > 0)
            {
                RemoveNewest(items[--added]);
            }

            throw;
        }

        Settle();
        return true;
    }

    private void Add(TItem item)
    {
        _store.Add(item);
        _unfinished++;
    }

    private ValueTask<bool> WaitForRoom(TItem[] items, TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken)
    {
        CheckMayWait();
        var waiting = _producers.WaitAsync(new ItemProducer<TItem>(call, items), timeout, cancellationToken);
        Settle();
        return new ValueTask<bool>(waiting);
    }

    private bool TryAdmitProducer()
    {
        if (!HasRoom || _producers.First is not ItemProducer<TItem> producer)
        {
            return false;
        }

        try
        {
            while (HasRoom && producer.Items.TryDequeue(out var item))
            {
                Add(item);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Its priority compares with no other.
            _producers.TryTake(out _);
            producer.Fail(exception);
            return true;
        }

        if (producer.Items.Count == 0)
        {
            _producers.TryTake(out _);
            producer.Finish(true);
        }

        return true;
    }
}
