using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ProxyGen.Tests.Serialization;

/// <summary>A dictionary that says it has two entries and gives one.</summary>
internal sealed class Miscounting : IDictionary<int, int>
{
    private readonly Dictionary<int, int> _entries = new() { [1] = 1 };

    public int Count => 2;

    public bool IsReadOnly => true;

    public ICollection<int> Keys => _entries.Keys;

    public ICollection<int> Values => _entries.Values;

    public int this[int key]
    {
        get => _entries[key];
        set => throw new NotSupportedException();
    }

    public IEnumerator<KeyValuePair<int, int>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Contains(KeyValuePair<int, int> item) => _entries.Contains(item);

    public bool ContainsKey(int key) => _entries.ContainsKey(key);

    public bool TryGetValue(int key, [MaybeNullWhen(false)] out int value) => _entries.TryGetValue(key, out value);

    public void CopyTo(KeyValuePair<int, int>[] array, int arrayIndex) => throw new NotSupportedException();

    public void Add(int key, int value) => throw new NotSupportedException();

    public void Add(KeyValuePair<int, int> item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Remove(int key) => throw new NotSupportedException();

    public bool Remove(KeyValuePair<int, int> item) => throw new NotSupportedException();
}
