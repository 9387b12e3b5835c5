using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage;

/// <summary>Which constants variables have on the ways on which a lease is held.</summary>
internal sealed class LeaseFacts
{
    public static readonly LeaseFacts None = new(ImmutableDictionary<object, object?>.Empty);

    private readonly ImmutableDictionary<object, object?> _constants;

    private LeaseFacts(ImmutableDictionary<object, object?> constants) => _constants = constants;

    /// <summary>What is known of a variable or a captured value.</summary>
    public Optional<object?> Find(object variable) => _constants.TryGetValue(variable, out object? constant) ? constant : default(Optional<object?>);

    public LeaseFacts With(object variable, Optional<object?> constant) =>
        new(constant.HasValue ? _constants.SetItem(variable, constant.Value) : _constants.Remove(variable));

    /// <summary>What is known on both of two ways; the same object where that is all that was known on this one.</summary>
    public LeaseFacts And(LeaseFacts other)
    {
        ImmutableDictionary<object, object?> both = _constants.RemoveRange(
            _constants.Keys.Where(variable => other.Find(variable) is not { HasValue: true, Value: var constant } || !Equals(constant, _constants[variable])));
        return both.Count == _constants.Count ? this : new LeaseFacts(both);
    }
}
