using System.Collections;

namespace ProxyGen.IntegrationTests.Data.Types;

public sealed class Names : List<string>;

public sealed class Nested : List<Nested>;

public sealed class Index<T> : Dictionary<string, T>;

/// <summary>A collection from scratch.</summary>
public sealed class DescendingCollection : ICollection<int>
{
    private readonly SortedSet<int> _values = new(Comparer<int>.Create(static (left, right) => right.CompareTo(left)));

    public int Count => _values.Count;

    public bool IsReadOnly => false;

    public void Add(int item) => _values.Add(item);

    public void Clear() => _values.Clear();

    public bool Contains(int item) => _values.Contains(item);

    public void CopyTo(int[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public bool Remove(int item) => _values.Remove(item);

    public IEnumerator<int> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Data that can be a circle.</summary>
public sealed class Parent
{
    public List<Child> Children { get; init; } = [];
}

public sealed class Child
{
    public Parent? Parent { get; set; }
}
