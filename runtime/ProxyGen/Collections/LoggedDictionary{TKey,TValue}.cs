using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>
/// A dictionary as the lambda of a transaction sees it: before a key is changed for the first time, and before a value that can be changed
/// itself is handed out, it notes what was there.
/// </summary>
/// <param name="items">The dictionary.</param>
/// <param name="undo">Where to note that.</param>
/// <param name="told">Tells those who watch; null if nobody does.</param>
internal sealed class LoggedDictionary<TKey, TValue>(Dictionary<TKey, TValue> items, UndoLog undo, DictionaryObject<TKey, TValue>? told = null)
    : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly HashSet<TKey> _noted = new(items.Comparer);
    private Dictionary<TKey, (TValue Value, CapturedValue<TValue> Before)>? _handedOut;
    private bool _isCaptured;

    public int Count => items.Count;

    public ICollection<TKey> Keys => items.Keys;

    public ICollection<TValue> Values
    {
        get
        {
            CaptureMutable();
            return items.Values;
        }
    }

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    public TValue this[TKey key]
    {
        get
        {
            NoteMutable(key);
            return items[key];
        }

        set
        {
            Note(key);
            bool isChange = items.TryGetValue(key, out var before);
            items[key] = value;
            told?.Tell(isChange ? CollectionChange.Changed : CollectionChange.Added, key, before, value);
        }
    }

    /// <summary>Notes all that a dictionary has.</summary>
    public static void Capture(Dictionary<TKey, TValue> items, UndoLog undo)
    {
        KeyValuePair<TKey, CapturedValue<TValue>>[] captured = [.. items.Select(static item => KeyValuePair.Create(item.Key, new CapturedValue<TValue>(item.Value)))];
        undo.Add(() =>
        {
            items.Clear();
            foreach (var (key, value) in captured)
            {
                items.Add(key, value.Restore());
            }
        });
    }

    public void Add(TKey key, TValue value)
    {
        if (!items.ContainsKey(key))
        {
            Note(key);
        }

        items.Add(key, value);
        told?.Tell(CollectionChange.Added, key, default, value);
    }

    public void Clear()
    {
        CaptureAll();
        items.Clear();
        told?.Tell(CollectionChange.Cleared, default, default, default);
    }

    public bool ContainsKey(TKey key) => items.ContainsKey(key);

    public bool Remove(TKey key)
    {
        if (!items.TryGetValue(key, out var before))
        {
            return false;
        }

        Note(key);
        items.Remove(key);
        told?.Tell(CollectionChange.Removed, key, before, default);
        return true;
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        NoteMutable(key);
        return items.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        CaptureMutable();
        return items.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) =>
        ((ICollection<KeyValuePair<TKey, TValue>>)items).Contains(item);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        CaptureMutable();
        ((ICollection<KeyValuePair<TKey, TValue>>)items).CopyTo(array, arrayIndex);
    }

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item)
    {
        return ((ICollection<KeyValuePair<TKey, TValue>>)items).Contains(item) && Remove(item.Key);
    }

    private void NoteMutable(TKey key)
    {
        if (!CapturedValue<TValue>.IsImmutable)
        {
            Note(key);
            NoteHandedOut(key);
        }
    }

    // What the lambda changes in a value that it has been given shows at its end only.
    private void NoteHandedOut(TKey key)
    {
        if (told is null || typeof(TValue).IsValueType || !items.TryGetValue(key, out var value) || value is null)
        {
            return;
        }

        if (_handedOut is null)
        {
            _handedOut = new(items.Comparer);
            undo.AddTelling(TellChangesInPlace);
        }

        _handedOut.TryAdd(key, (value, new CapturedValue<TValue>(value)));
    }

    private void TellChangesInPlace()
    {
        foreach (var (key, (value, before)) in _handedOut!)
        {
            if (items.TryGetValue(key, out var current) && ReferenceEquals(current, value) && !before.Equals(new CapturedValue<TValue>(value)))
            {
                told!.TellChanged(key, before.Restore(), value);
            }
        }
    }

    private void Note(TKey key)
    {
        if (_isCaptured || !_noted.Add(key))
        {
            return;
        }

        if (items.TryGetValue(key, out var before))
        {
            var captured = new CapturedValue<TValue>(before);
            undo.Add(() => items[key] = captured.Restore());
        }
        else
        {
            undo.Add(() => items.Remove(key));
        }
    }

    private void CaptureMutable()
    {
        if (!CapturedValue<TValue>.IsImmutable)
        {
            CaptureAll();
            if (told is not null)
            {
                items.Keys.ToList().ForEach(NoteHandedOut);
            }
        }
    }

    private void CaptureAll()
    {
        if (!_isCaptured)
        {
            _isCaptured = true;
            Capture(items, undo);
        }
    }
}
