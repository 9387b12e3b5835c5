using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;
using ProxyGen.Manager.Transactions;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>
/// The manager's side of <see cref="SharedNamespace"/>. What crosses is text and <see cref="object"/>, for which every process has formatters:
/// a found value comes as an array of one, names and values one after the other.
/// </summary>
[Shared]
[BuiltInProxy("SharedNamespace")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NamespaceObject : IUpdateSource<IDictionary<string, object?>>
{
    private readonly Dictionary<string, object?> _values = [];

    /// <summary>How many names have a value.</summary>
    [SharedRead]
    public int Count => _values.Count;

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">The name has no value.</exception>
    [SharedRead]
    public object? this[string name]
    {
        get => _values[name];
        set => _values[name] = value;
    }

    /// <summary>Removes all names.</summary>
    public void Clear() => _values.Clear();

    /// <summary>Whether a name has a value.</summary>
    [SharedRead]
    public bool Contains(string name) => _values.ContainsKey(name);

    /// <summary>Removes a name.</summary>
    /// <returns>Whether it had a value.</returns>
    public bool Remove(string name) => _values.Remove(name);

    /// <summary>Looks a name up: an array with the value, or null.</summary>
    [NotPublic]
    [SharedRead]
    public object? Find(string name) => _values.TryGetValue(name, out object? value) ? new[] { value } : null;

    /// <summary>The value of a name, which is given <paramref name="value"/> if it has none.</summary>
    [NotPublic]
    public object? FindOrPut(string name, object? value)
    {
        _values.TryAdd(name, value);
        return _values[name];
    }

    /// <summary>Adds to a number; a name without a value counts as 0.</summary>
    [NotPublic]
    public object AddTo(string name, object delta)
    {
        ArgumentNullException.ThrowIfNull(delta);
        object sum = _values.TryGetValue(name, out object? current) && current is not null ? Arithmetic.AddBoxed(current, delta) : delta;
        _values[name] = sum;
        return sum;
    }

    /// <summary>Writes a value if the name still has the one expected, compared as data.</summary>
    [NotPublic]
    public bool PutIf(string name, object? value, object? comparand)
    {
        if (!_values.TryGetValue(name, out object? current) || !DataEquality<object?>.Instance.Equals(current, comparand))
        {
            return false;
        }

        _values[name] = value;
        return true;
    }

    /// <summary>All names, in order.</summary>
    [NotPublic]
    [SharedRead]
    public object CollectNames() => _values.Keys.Order(StringComparer.Ordinal).ToArray<object>();

    /// <summary>Names and values in turn.</summary>
    [NotPublic]
    [SharedRead]
    public object CollectPairs() => _values.SelectMany(static pair => new[] { pair.Key, pair.Value }).ToArray();

    object IUpdateSource.View => _values;

    object IUpdateSource.Open(UndoLog undo) => new LoggedDictionary<string, object?>(_values, undo);

    void IUpdateSource.Capture(UndoLog undo) => LoggedDictionary<string, object?>.Capture(_values, undo);
}
