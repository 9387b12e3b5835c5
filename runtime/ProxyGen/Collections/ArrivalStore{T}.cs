using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager;

namespace ProxyGen.Collections;

/// <summary>
/// Items that leave in the order in which they came.
/// <code>
/// items      what is queued, oldest first; item n has sequence number _head + n
/// _returned  what was taken and has come back, by sequence number: all older than items
/// </code>
/// </summary>
/// <param name="items">The queue to use: that of a shared object, if it is live.</param>
internal sealed class ArrivalStore<T>(Queue<T> items) : IItemStore<T>
{
    private readonly SortedDictionary<long, (T Value, int Deliveries)> _returned = [];
    private long _head;

    public int Count => items.Count + _returned.Count;

    public IEnumerable<T> Items => _returned.Values.Select(static entry => entry.Value).Concat(items);

    public bool IsImmutable => CapturedValue<T>.IsImmutable;

    public void Add(T item) => items.Enqueue(item);

    public bool TryPeek([MaybeNullWhen(false)] out T item)
    {
        if (_returned.Count > 0)
        {
            item = _returned.First().Value.Value;
            return true;
        }

        return items.TryPeek(out item);
    }

    public bool TryTake(out QueuedItem<T> item)
    {
        if (_returned.Count > 0)
        {
            var (sequence, (value, deliveries)) = _returned.First();
            _returned.Remove(sequence);
            item = new QueuedItem<T>(value, sequence, deliveries);
            return true;
        }

        bool isTaken = items.TryDequeue(out var first);
        item = isTaken ? new QueuedItem<T>(first!, _head++, 0) : default;
        return isTaken;
    }

    public void PutBack(QueuedItem<T> item) => _returned.Add(item.Sequence, (item.Value, item.Deliveries));

    public void RemoveNewest(T item)
    {
        if (items.Count == 0)
        {
            _returned.Remove(_returned.Last().Key);
            return;
        }

        for (int older = items.Count - 1; older > 0; older--)
        {
            items.Enqueue(items.Dequeue());
        }

        items.Dequeue();
    }

    public void Clear()
    {
        _head += items.Count;
        items.Clear();
        _returned.Clear();
    }

    public Action Capture()
    {
        long head = _head;
        CapturedValue<T>[] captured = [.. items.Select(static item => new CapturedValue<T>(item))];
        (long Sequence, CapturedValue<T> Value, int Deliveries)[] returned =
            [.. _returned.Select(static entry => (entry.Key, new CapturedValue<T>(entry.Value.Value), entry.Value.Deliveries))];
        return () =>
        {
            Clear();
            _head = head;
            foreach (var item in captured)
            {
                items.Enqueue(item.Restore());
            }

            foreach (var (sequence, value, deliveries) in returned)
            {
                _returned.Add(sequence, (value.Restore(), deliveries));
            }
        };
    }
}
