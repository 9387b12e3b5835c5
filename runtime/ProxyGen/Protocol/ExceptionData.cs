using System.ComponentModel;

namespace ProxyGen.Protocol;

/// <summary>What came with an exception besides its message. Not for use by several threads at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExceptionData
{
    private readonly Dictionary<string, object?> _values = [];

    internal ExceptionData(string? detail)
    {
        Detail = detail;
    }

    /// <summary>The name of a parameter, object or file, with the exceptions of the base library that have one.</summary>
    internal string? Detail { get; }

    /// <summary>All inner exceptions, where there may be several.</summary>
    internal IReadOnlyList<Exception> Inner { get; set; } = [];

    /// <summary>The value of a property that is there.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">It is not there.</exception>
    public T Get<T>(string name) => (T)_values[name]!;

    /// <summary>The value of a property that may be missing.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is there.</returns>
    public bool TryGet<T>(string name, out T value)
    {
        bool isThere = _values.TryGetValue(name, out object? boxed);
        value = isThere ? (T)boxed! : default!;
        return isThere;
    }

    internal bool Has(string name) => _values.ContainsKey(name);

    internal void Add<T>(string name, T value) => _values[name] = value;
}
