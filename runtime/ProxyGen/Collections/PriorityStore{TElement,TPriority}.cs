using ProxyGen.Manager;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>
/// Items that leave by priority, the lowest first; those of equal priority in the order in which they came. A tree and not a heap: a
/// comparison that throws leaves it as it was.
/// </summary>
internal sealed class PriorityStore<TElement, TPriority> : IItemStore<(TElement Element, TPriority Priority)>
{
    private readonly SortedSet<Entry> _entries;
    private long _nextSequence;

    public PriorityStore(IComparer<TPriority> comparer)
    {
        Comparer = comparer;
        _entries = new SortedSet<Entry>(new EntryOrder(comparer));
    }

    public IComparer<TPriority> Comparer { get; }

    public int Count => _entries.Count;

    public IEnumerable<(TElement Element, TPriority Priority)> Items => _entries.Select(static entry => entry.Item);

    public bool IsImmutable => CapturedValue<TElement>.IsImmutable;

    public void Add((TElement Element, TPriority Priority) item)
    {
        if (_entries.Count == 0)
        {
            // The first one is compared with nothing: a priority that cannot be compared is refused with it, not with the next.
            _ = Comparer.Compare(item.Priority, item.Priority);
        }

        _entries.Add(new Entry(item, _nextSequence, 0));
        _nextSequence++;
    }

    public bool TryPeek(out (TElement Element, TPriority Priority) item)
    {
        item = _entries.Count > 0 ? _entries.Min.Item : default;
        return _entries.Count > 0;
    }

    public bool TryTake(out QueuedItem<(TElement Element, TPriority Priority)> item)
    {
        if (_entries.Count == 0)
        {
            item = default;
            return false;
        }

        var first = _entries.Min;
        Remove(first);
        item = new QueuedItem<(TElement Element, TPriority Priority)>(first.Item, first.Sequence, first.Deliveries);
        return true;
    }

    /// <summary>Removes the first item with an element that equals this one, compared as data.</summary>
    public bool TryRemove(TElement element, out (TElement Element, TPriority Priority) item)
    {
        foreach (var entry in _entries)
        {
            if (DataEquality<TElement>.Instance.Equals(entry.Item.Element, element))
            {
                Remove(entry);
                item = entry.Item;
                return true;
            }
        }

        item = default;
        return false;
    }

    public void PutBack(QueuedItem<(TElement Element, TPriority Priority)> item) =>
        _entries.Add(new Entry(item.Value, item.Sequence, item.Deliveries));

    public void RemoveNewest((TElement Element, TPriority Priority) item)
    {
        _nextSequence--;
        Remove(new Entry(item, _nextSequence, 0));
    }

    public void Clear() => _entries.Clear();

    public Action Capture()
    {
        long nextSequence = _nextSequence;
        (Entry Entry, CapturedValue<TElement> Element)[] captured =
            [.. _entries.Select(static entry => (entry, new CapturedValue<TElement>(entry.Item.Element)))];
        return () =>
        {
            _entries.Clear();
            _nextSequence = nextSequence;
            foreach (var (entry, element) in captured)
            {
                _entries.Add(entry with { Item = (element.Restore(), entry.Item.Priority) });
            }
        };
    }

    private void Remove(Entry entry)
    {
        if (!_entries.Remove(entry))
        {
            throw new InvalidOperationException(
                $"An item cannot be found by its priority {entry.Item.Priority}: the comparisons of {typeof(TPriority)} contradict each other.");
        }
    }

    private readonly record struct Entry((TElement Element, TPriority Priority) Item, long Sequence, int Deliveries);

    private sealed class EntryOrder(IComparer<TPriority> comparer) : IComparer<Entry>
    {
        public int Compare(Entry x, Entry y)
        {
            int order = comparer.Compare(x.Item.Priority, y.Item.Priority);
            return order != 0 ? order : x.Sequence.CompareTo(y.Sequence);
        }
    }
}
