using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;

namespace ProxyGen.Collections;

/// <summary>
/// A dictionary as the lambda of a transaction sees it: before a key is changed for the first time, and before a value that can be changed
/// itself is handed out, it notes what was there.
/// </summary>
internal sealed class LoggedDictionary<TKey, TValue>(Dictionary<TKey, TValue> items, UndoLog undo)
    : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly HashSet<TKey> _noted = new(items.Comparer);
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
            items[key] = value;
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
    }

    public void Clear()
    {
        CaptureAll();
        items.Clear();
    }

    public bool ContainsKey(TKey key) => items.ContainsKey(key);

    public bool Remove(TKey key)
    {
        if (!items.ContainsKey(key))
        {
            return false;
        }

        Note(key);
        return items.Remove(key);
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
        Note(item.Key);
        return ((ICollection<KeyValuePair<TKey, TValue>>)items).Remove(item);
    }

    private void NoteMutable(TKey key)
    {
        if (!CapturedValue<TValue>.IsImmutable)
        {
            Note(key);
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
