using System.Collections;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>
/// A list as the lambda of a transaction sees it: before each change it notes how to take that back. Items that can be changed themselves are
/// copied, all of them, before the first is handed out.
/// </summary>
/// <param name="items">The list.</param>
/// <param name="undo">Where to note that.</param>
/// <param name="told">Tells those who watch; null if nobody does.</param>
internal sealed class LoggedList<T>(List<T> items, UndoLog undo, ListObject<T>? told = null) : IList<T>, IReadOnlyList<T>
{
    private bool _isCaptured;

    public int Count => items.Count;

    bool ICollection<T>.IsReadOnly => false;

    public T this[int index]
    {
        get
        {
            CaptureMutable();
            return items[index];
        }

        set
        {
            CaptureMutable();
            var before = items[index];
            Log(() => items[index] = before);
            items[index] = value;
            told?.Tell(CollectionChange.Changed, index, [before], [value]);
        }
    }

    /// <summary>Notes all that a list has.</summary>
    public static void Capture(List<T> items, UndoLog undo)
    {
        var captured = new CapturedItems<T>(items);
        undo.Add(() =>
        {
            items.Clear();
            items.AddRange(captured.Restore());
        });
    }

    public void Add(T item) => Insert(items.Count, item);

    public void Clear()
    {
        T[] before = CaptureMutable() ? [] : [.. items];
        Log(() => items.AddRange(before));
        items.Clear();
        told?.Tell(CollectionChange.Cleared, 0, [], []);
    }

    public bool Contains(T item) => items.Contains(item);

    public void CopyTo(T[] array, int arrayIndex)
    {
        CaptureMutable();
        items.CopyTo(array, arrayIndex);
    }

    public IEnumerator<T> GetEnumerator()
    {
        CaptureMutable();
        return items.GetEnumerator();
    }

    public int IndexOf(T item) => items.IndexOf(item);

    public void Insert(int index, T item)
    {
        CaptureMutable();
        items.Insert(index, item);
        Log(() => items.RemoveAt(index));
        told?.Tell(CollectionChange.Added, index, [], [item]);
    }

    public bool Remove(T item)
    {
        int index = items.IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    public void RemoveAt(int index)
    {
        CaptureMutable();
        var before = items[index];
        Log(() => items.Insert(index, before));
        items.RemoveAt(index);
        told?.Tell(CollectionChange.Removed, index, [before], []);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Once everything is captured there is nothing more to note.
    private bool CaptureMutable()
    {
        if (!_isCaptured && !CapturedValue<T>.IsImmutable)
        {
            _isCaptured = true;
            Capture(items, undo);
            TellChangesInPlace();
        }

        return _isCaptured;
    }

    // What the lambda changes in an item that it has been given shows at its end only.
    private void TellChangesInPlace()
    {
        if (told is null || typeof(T).IsValueType)
        {
            return;
        }

        Dictionary<object, CapturedValue<T>> before = new(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
        {
            if (item is not null)
            {
                before.TryAdd(item, new CapturedValue<T>(item));
            }
        }

        undo.AddTelling(() =>
        {
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i] is { } item && before.TryGetValue(item, out var captured) && !captured.Equals(new CapturedValue<T>(item)))
                {
                    told.TellChanged(i, captured.Restore(), item);
                }
            }
        });
    }

    private void Log(Action step)
    {
        if (!_isCaptured)
        {
            undo.Add(step);
        }
    }
}
