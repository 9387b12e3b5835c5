using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>What one call on a proxy reads or writes.</summary>
internal sealed class SharedEffect(string part, SharedExtent extent, bool isWrite)
{
    /// <summary>The property; one name for all items of a built-in collection.</summary>
    public string Part { get; } = part;

    public SharedExtent Extent { get; } = extent;

    public bool IsWrite { get; } = isWrite;

    /// <summary>The arguments that say which item.</summary>
    public ImmutableArray<IOperation> Keys { get; init; } = [];

    /// <summary>The arguments that are put in.</summary>
    public ImmutableArray<IOperation> Values { get; init; } = [];

    /// <summary>Whether what is read says where something stands, or how much there is.</summary>
    public bool IsPosition { get; init; }

    /// <summary>Whether the result says whether it was done: a caller that looks at it has check and act in one.</summary>
    public bool TellsOutcome { get; init; }

    /// <summary>The same, where a value is put in.</summary>
    public SharedEffect With(IOperation? value) =>
        value is null ? this : new(Part, Extent, IsWrite) { Keys = Keys, Values = [value], IsPosition = IsPosition, TellsOutcome = TellsOutcome };
}
