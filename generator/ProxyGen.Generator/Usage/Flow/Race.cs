using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>A write that loses what others did since a read.</summary>
internal sealed class Race(RaceKind kind, IOperation write, ImmutableArray<IOperation> reads, bool isLockedLocally)
{
    public RaceKind Kind { get; } = kind;

    /// <summary>The target of the assignment, or the call.</summary>
    public IOperation Write { get; } = write;

    /// <summary>The calls that read.</summary>
    public ImmutableArray<IOperation> Reads { get; } = reads;

    /// <summary>Whether a lock of this process is held, which keeps nobody out in other processes.</summary>
    public bool IsLockedLocally { get; } = isLockedLocally;
}
